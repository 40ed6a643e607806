/** A code of two bytes a character. */
interface EastAsianCode {
  readonly name: string;
  /** Characters that names and titles are made of. */
  readonly common: string;
  /** First and last bytes of the rows of its everyday characters. */
  readonly everyday: readonly [rows: readonly [number, number], ends: readonly [number, number]];
  readonly rarity: number;
}

const SIMPLIFIED =
  "的研究与基于分析中国方法应用在和及其系统学大技术对发展模型设计理论问题关性教育信息网络数据社会经济管理影响实践探讨现状科工程机制建评价算高地区新时代文化传政策人生态环境构控制图像识别实验测试计算材料结构力能水质量业农市场企创李王张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红志建国春梅海燕晓东鹏飞宇博文浩然子轩梓涵雨欣怡佳思源一民永生凯鲁鹏龙俊峰德光辉立宏";
const TRADITIONAL =
  "的研究與基於分析中國方法應用在和及其系統學大技術對發展模型設計理論問題關性教育資訊網路數據社會經濟管理影響實踐探討現狀科工程機制建評價算高地區新時代文化傳政策人生態環境構控制圖像識別實驗測試計算材料結構力能水質量業農市場企創台灣之李王張劉陳楊黃趙吳周徐孫馬朱胡郭何林羅鄭梁謝宋唐許韓鄧馮曹彭曾蕭田董潘袁蔡蔣余于杜葉程魏蘇呂丁任盧姚沈鍾姜崔譚陸范汪廖石金韋賈夏方鄒熊白孟秦邱侯江尹薛段雷龍黎史陶賀毛顧龔邵萬錢戴嚴莫孔洪賴游翁偉芳娜敏靜麗強磊軍勇豔傑娟濤明超秀霞平剛桂英華玉蘭紅志國春梅海燕曉東鵬飛宇博文浩子軒雨欣怡佳思源一民永俊峰德光輝立宏淑美惠雅婷慧君志家豪宗翰";
const JAPANESE =
  "のをにはがとでたしてなるいすこれらあかきくけさせそちつてねまみむめもやゆよりわんアイウエオカキクケコサシスセソタチツテトナニネノハヒフヘホマミムメモヤユヨラリルレロワンガギグゲゴザジズゼゾダデドバビブベボパピプペポァィェォッャュョー研究開発分析基礎応用法的学会日本大技術情報系統計画評価実験理論問題教育社会経済管理影響検討解析構造環境制御方式化性度佐藤鈴木高橋田中伊渡辺山本村小林加吉川松井上斎清崎森池阿部石前後岡長谷近坂遠青西福太三中野原金子竹内島和葉菅宮今関谷口酒新大久保水工平河武千服樋浜尾市増岩杉丸安一二五十嵐正明弘博健誠隆浩幸雄男夫子美恵智裕達哉也介郎史彦之樹真直人光秀英俊義和孝文宏";
const KOREAN =
  "의에이가을를은는과와로으및한하고대연구분석기반방법적학사회정보시스템개발교육관리영향효과실험설계이론문제경제모델데이터네트워크용성도중심위사례평가활용국가김이박최정강조윤장임오한신서권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연표명기반왕금옥육인맹제모탁국어은준서연우지훈수영재현민호진성희경숙미혜정은주나윤아빈태동규철상용광원석종환승욱";

/** The codes of East Asia that are told apart by their characters. */
export const EAST_ASIAN_CODES: readonly EastAsianCode[] = [
  {
    name: "GB18030",
    common: SIMPLIFIED,
    everyday: [
      [0xb0, 0xd7],
      [0xa1, 0xfe],
    ],
    rarity: 2,
  },
  {
    name: "Big5",
    common: TRADITIONAL,
    everyday: [
      [0xa4, 0xc6],
      [0x40, 0xfe],
    ],
    rarity: 3,
  },
  {
    name: "Shift_JIS",
    common: JAPANESE,
    everyday: [
      [0x88, 0x97],
      [0x40, 0xfc],
    ],
    rarity: 3,
  },
  {
    name: "EUC-JP",
    common: JAPANESE,
    everyday: [
      [0xb0, 0xcf],
      [0xa1, 0xfe],
    ],
    rarity: 4,
  },
  {
    name: "EUC-KR",
    common: KOREAN,
    everyday: [
      [0xb0, 0xc8],
      [0xa1, 0xfe],
    ],
    rarity: 3,
  },
];

const COMMON_COST = 6;
const EVERYDAY_COST = 8.5;
const RARE_COST = 12;
const NO_CHARACTER = 14;
/** One character among letters of ASCII: those of Latin letters look like that, those of East Asia seldom. */
const ALONE = 6;
/** Text whose characters cost more than that on average is none. */
const MOST_AVERAGE = 10;

/**
 * How improbable words are in each code of East Asia, in nats. Words are given one character a byte: a second byte may
 * be a letter of ASCII, which then belongs to them.
 */
export function eastAsianCosts(words: readonly string[]): {name: string; cost: number}[] {
  const bytes = words.map(word => Uint8Array.from(word, sign => sign.charCodeAt(0)));
  return EAST_ASIAN_CODES.map(code => {
    const text = new TextDecoder(code.name);
    const common = new Set(code.common);
    const everyday = everydayOf(code);
    let cost = 0;
    let count = 0;
    for (const word of bytes)
      for (const run of text.decode(word).match(/[^\0-\x7f]+/g) ?? []) {
        const signs = [...run];
        for (const sign of signs) cost += signCost(sign, common, everyday);
        if (signs.length === 1) cost += ALONE;
        count += signs.length;
      }
    const absurd = cost > count * MOST_AVERAGE;
    return {name: code.name, cost: absurd ? Number.POSITIVE_INFINITY : cost + code.rarity};
  });
}

function signCost(
  sign: string,
  common: ReadonlySet<string>,
  everyday: ReadonlySet<string>,
): number {
  if (common.has(sign) || /[\u3000-\u3015\uff00-\uff5e]/.test(sign)) return COMMON_COST;
  if (sign === "\ufffd" || /[\ue000-\uf8ff]/.test(sign)) return NO_CHARACTER;
  return everyday.has(sign) ? EVERYDAY_COST : RARE_COST;
}

const everydaySigns = new Map<string, ReadonlySet<string>>();

/** The characters in the rows of everyday ones, as the code itself has them. */
function everydayOf({name, everyday: [[first, last], [from, to]]}: EastAsianCode) {
  const known = everydaySigns.get(name);
  if (known !== undefined) return known;
  const bytes: number[] = [];
  for (let row = first; row <= last; row++)
    for (let end = from; end <= to; end++) bytes.push(row, end, 0x20);
  const text = new TextDecoder(name).decode(Uint8Array.from(bytes));
  const signs = new Set(text.match(/[^\0-\x7f\ufffd]/g));
  everydaySigns.set(name, signs);
  return signs;
}
