/** The package brings no types: each export is the list of one language, by ISO 639-3. */
declare module "stopword" {
  type Words = readonly string[];
  export const eng: Words;
  export const deu: Words;
  export const fra: Words;
  export const spa: Words;
  export const por: Words;
  export const ita: Words;
  export const nld: Words;
  export const cat: Words;
  export const ces: Words;
  export const dan: Words;
  export const ell: Words;
  export const fin: Words;
  export const hun: Words;
  export const nob: Words;
  export const pol: Words;
  export const ron: Words;
  export const rus: Words;
  export const swe: Words;
  export const tur: Words;
  export const ukr: Words;
  export const zho: Words;
  export const jpn: Words;
  export const kor: Words;
  export const ara: Words;
}
