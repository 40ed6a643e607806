// Words that decide how a name is taken apart. Facts of naming customs, written down for this purpose.

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Lower-case words that stand before a family name and belong to it. */
export const PARTICLES = list(`
  van von der den de del della dello delle degli dei dalla dal di da dos das do du des la le les los las lo
  el al bin ibn bint ben abu ter ten te ther zu zum zur vom vor auf am im af av op in 't 's d d' l' of y e`);

/** Written with a capital inside a name these are part of the family name: "Robert Van Liere". */
export const FAMILY_OPENERS = list(`
  van von der den de del della dello di da dos das du la le los las el ter ten vande vander mc mac st st. ste ste.
  saint santa san fitz ben bin`);

/** Joins two family names: "Ramón y Cajal", "Costa e Silva". */
export const CONNECTIVES = list("y e i und");

/** Frequent family names of Spanish-speaking countries; two of them at the end are one double name. */
export const SPANISH_FAMILIES = list(`
  garcia gonzalez rodriguez fernandez lopez martinez sanchez perez gomez martin jimenez ruiz hernandez diaz
  moreno munoz alvarez romero alonso gutierrez navarro torres dominguez vazquez ramos gil ramirez serrano blanco
  molina morales suarez ortega delgado castro ortiz rubio marin sanz nunez iglesias medina garrido cortes
  castillo santos lozano guerrero cano prieto mendez cruz calvo gallego vidal leon marquez herrera pena flores
  cabrera campos vega fuentes carrasco diez reyes caballero nieto aguilar pascual santana herrero lorenzo montero
  hidalgo gimenez ibanez ferrer duran santiago benitez mora vicente vargas arias carmona crespo roman pastor soto
  saez velasco moya soler parra esteban bravo gallardo rojas chavez mendoza guzman salazar rivera rios acosta
  contreras espinoza espinosa sandoval cervantes estrada juarez avila bermudez cardenas valencia zamora villalobos
  borges llosa neruda`);

/** Frequent Chinese family names in pinyin, and the usual other romanisations. */
export const CHINESE_FAMILIES = list(`
  wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang song
  deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren lyu yao shen
  zhong cui tan fan jin shi liao jia xia fu fang zou xiong meng qin bai qiu yan jing gu hou shao long wan
  duan lei qian hao kong mao qi ding shao hong niu mo xiang lai gong qu guan tao ni zuo miao bao ou
  ouyang sima zhuge shangguan situ chang chan wong leung cheung chow tsai hsu hsieh tseng kuo chiu lau ng ho`);

/** Chinese family names of two syllables. */
export const DOUBLE_CHINESE_FAMILIES = list(
  "ouyang sima zhuge shangguan situ huangfu dongfang murong",
);

/** Frequent Korean family names, romanised. */
export const KOREAN_FAMILIES = list(`
  kim lee park choi jung jeong kang cho yoon yun jang chang lim im han oh seo suh shin sin kwon kwak hwang
  ahn an song ryu yoo yu hong jeon jun ko koh moon mun son sohn yang bae baek paik heo huh nam noh roh ha
  shim sim joo ju woo cha chung min na chun`);

/** Frequent Vietnamese family names; before the middle names Van and Thi they come first. */
export const VIETNAMESE_FAMILIES = list(
  "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly",
);

/** Family names of two characters: Chinese, then Japanese, then Korean. */
export const DOUBLE_CHARACTER_FAMILIES = list(`
  欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 东方 東方 夏侯 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 南宫
  佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 清水 斎藤 齋藤 山崎 森田
  池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井
  金子 岡本 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 上田 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本
  大野 小島 谷口 今井 高田 丸山 増田 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 菅原 岩崎 久保
  木下 佐野 松尾 市川 野村 菊地 杉本 古川 大西 島田 水野 桜井 高野 渡部 吉川 山内 西田 飯田 菊池 西川 小松 北村
  安田 五十嵐 川口 平田 関口 中田 服部 川崎 岩田 土屋 福島 本田 辻本 樋口 秋山 田口 永井 山中 中西 吉村 川上 石原 大橋
  松岡 浜田 馬場 森本 矢野 浅野 松下 星野 大久保 吉岡 小池 野田 荒木 大谷 熊谷 松浦 黒田 内藤 尾崎 川村 永田 望月 松村
  남궁 황보 제갈 사공 선우 독고 서문`);

/** The part after a name: generation or degree. Matched against the token as printed. */
const GENERATION = /^(?:jr|sr|jnr|snr|ii|iii|iv)\.?$/i;
/** "Md" is a short form of Mohammad, and "Ma" a family name: degrees of two letters stand in capitals. */
const DEGREE =
  /^(?:[Pp][Hh]\.?\s?[Dd]|M\.?D|D\.?Phil|M\.?Sc|B\.?Sc|M\.A|R\.N|MPH|DDS|DVM|Esq|FACS|FRCP|FRCS|PharmD)\.?$/;

/** "Jr.", "III", "PhD": what may stand after a name. */
export const isSuffix = (token: string): boolean => GENERATION.test(token) || DEGREE.test(token);

/** "JR", "MD", "II": capitals without a dot, which may just as well be initials. */
export const mayBeInitials = (token: string): boolean => /^\p{Lu}{2,3}$/u.test(token);

/** Titles that stand before a name. */
export const TITLE =
  /^(?:dr|prof|professor|mr|mrs|ms|miss|sir|dame|rev|dipl\.?-?ing|ing|ph\.?d|doctor|hon|lord|lady)\.?$/i;
