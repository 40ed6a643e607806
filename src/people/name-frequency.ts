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

const SHARE_OF = new Map(
  SHARES.flatMap(([share, names]) => names.split(" ").map(name => [name, share / 1000] as const)),
);

/** The share of people with a family name (folded), as far as it is known to be frequent; else 0. */
export const knownShare = (family: string): number => SHARE_OF.get(family) ?? 0;
