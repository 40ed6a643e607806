/**
 * Families so frequent that a full name often has several bearers, with their share of the people who sign
 * papers, in thousandths. The order follows the well-known rankings of family names (China's census of
 * 2010, Korea's of 2015, Vietnam's, India's, and the US census of 2010); shares are rounded hard, since
 * only the order of magnitude counts.
 */
const SHARES: readonly (readonly [number, string])[] = [
  [20, "wang li zhang liu chen"],
  [10, "yang huang zhao wu zhou xu sun kim lee"],
  [6, "ma zhu hu guo he lin gao luo zheng liang park nguyen kumar singh"],
  [
    3,
    "xie tang song deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu",
  ],
  [3, "choi jung jeong tran smith sharma gupta das khan ahmed"],
  [
    1.5,
    "ding ren shen zhong cui tan fan jin shi liao jia xia fu fang zou qin bai qiu yan meng kang cho yoon chang lim",
  ],
  [
    1.5,
    "jain patel shah roy ghosh mishra pham le hoang phan johnson williams brown jones miller davis wilson anderson",
  ],
  [
    1,
    "taylor thomas moore martin jackson thompson white harris clark lewis walker hall young allen king wright scott",
  ],
  [
    1,
    "garcia rodriguez martinez gonzalez lopez hernandez silva santos oliveira souza muller schmidt tanaka suzuki sato",
  ],
  [
    1,
    "takahashi watanabe ito yamamoto nakamura kobayashi kato ivanov rossi ali hussain rahman hassan",
  ],
];

/**
 * Given names so frequent that many who bear a frequent family name bear them too, with their share among people whose
 * family names come from the same place, in thousandths; rounded as hard. Pinyin without tones writes many names alike.
 */
const GIVEN_SHARES: typeof SHARES = [
  [10, "wei jing li jun yan lei hui jie yong min tao ming ying bin hong fang bo xin yu yang"],
  [10, "john david michael james robert william richard thomas mark peter paul"],
  [
    5,
    "qiang chao xia ping gang hao peng fei jian kai liang hua yun lin feng ning yi dong dan xu lan juan na ting qing",
  ],
  [
    5,
    "daniel andrew christopher joseph steven kevin brian eric martin george charles scott stephen maria anna mary susan",
  ],
  [
    2,
    "shuai xue qian kun long chen ling jia bing qin mei ke yue hai han heng hongwei xiang rui song tian wen xi",
  ],
  [2, "xiao xing yi yuan zhe zhen zheng zhi zhong cheng chun guang lu meng nan qi shan shu"],
  [
    2,
    "jeffrey frank philip jennifer elizabeth laura sarah alexander matthew anthony kenneth gary timothy patrick alan",
  ],
  [
    2,
    "hiroshi takashi satoshi kenji akira makoto sanjay rajesh amit anil ajay vijay sunil rahul arun ravi",
  ],
];

const shares = (of: typeof SHARES): ReadonlyMap<string, number> =>
  new Map(of.flatMap(([share, names]) => names.split(" ").map(name => [name, share / 1000])));

const FAMILIES = shares(SHARES);
const GIVEN = shares(GIVEN_SHARES);

/** The share of people with a family name (folded), as far as it is known to be frequent; else 0. */
export const knownShare = (family: string): number => FAMILIES.get(family) ?? 0;

/** The share of people with a given name (folded) among those of one origin, as far as it is known to be frequent; else 0. */
export const knownGivenShare = (given: string): number => GIVEN.get(given) ?? 0;
