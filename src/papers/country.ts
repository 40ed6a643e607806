import {fold} from "../util/fold.ts";

/**
 * The country that an affiliation ends with, under its English name; null where none is recognised. Looks at
 * the last parts between commas, for post codes and addresses may follow. "Georgia" alone is a country and a
 * state of another: it counts only beside a Georgian city.
 */
export function countryOf(affiliation: string): string | null {
  const parts = affiliation
    .split(/[,;()]/)
    .map(fold)
    .filter(part => part !== "");
  for (const part of parts.slice(-3).reverse()) {
    const words = part.split(" ").filter(word => !/\d/.test(word));
    // "CA 94305 USA": the country is at the end of the part, after states and codes.
    for (let from = Math.max(0, words.length - 5); from < words.length; from++) {
      const found = BY_NAME.get(words.slice(from).join(" "));
      if (found === undefined) continue;
      if (found === "Georgia" && !parts.some(city => GEORGIAN.has(city))) return null;
      return found;
    }
  }
  return null;
}

const GEORGIAN = new Set(["tbilisi", "batumi", "kutaisi", "tskaltubo", "telavi", "gori"]);

/** Name as it is shown, then other ways of writing it. */
const COUNTRIES = `
Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria=osterreich|Azerbaijan|Bahamas|Bahrain|Bangladesh
Barbados|Belarus=byelarus|Belgium=belgique,belgie|Belize|Benin|Bhutan|Bolivia|Bosnia and Herzegovina=bosnia herceg,bosnia herzegovina,bosnia
Botswana|Brazil=brasil|Brunei=brunei darussalam|Bulgaria|Burkina Faso|Burundi|Cambodia|Cameroon|Canada|Cape Verde|Central African Republic=cent afr republ
Chad|Chile|China=peoples r china,people s republic of china,peoples republic of china,p r china,pr china,prc,mainland china
Colombia|Comoros|Costa Rica|Croatia=hrvatska|Cuba|Cyprus|Czechia=czech republic,czechoslovakia|Denmark=danmark|Djibouti|Dominican Republic=dominican rep
Ecuador|Egypt|El Salvador|Equatorial Guinea|Eritrea|Estonia|Eswatini=swaziland|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Georgia=republic of georgia
Germany=deutschland,federal republic of germany,fed rep ger,bundesrepublik deutschland|Ghana|Greece|Greenland|Grenada|Guatemala|Guinea|Guyana|Haiti|Honduras
Hong Kong=hong kong sar,hong kong sar china|Hungary|Iceland|India|Indonesia|Iran=islamic republic of iran,iran islamic republic of|Iraq|Ireland=republic of ireland,eire
Israel|Italy=italia|Ivory Coast=cote ivoire,cote d ivoire|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya
Liechtenstein|Lithuania|Luxembourg|Macau=macao,macau sar|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Mauritania|Mauritius|Mexico|Moldova|Monaco|Mongolia
Montenegro|Morocco|Mozambique|Myanmar=burma|Namibia|Nepal|Netherlands=the netherlands,nederland,holland|New Zealand|Nicaragua|Niger|Nigeria
North Korea=dem peoples rep korea|North Macedonia=macedonia|Norway=norge|Oman|Pakistan|Palestine=palestinian territories,state of palestine|Panama|Papua New Guinea=papua n guinea|Paraguay
Peru|Philippines|Poland=polska|Portugal|Puerto Rico|Qatar|Republic of the Congo=congo|DR Congo=dem rep congo,democratic republic of the congo|Romania
Russia=russian federation,ussr|Rwanda|Saudi Arabia=kingdom of saudi arabia|Senegal|Serbia=yugoslavia|Seychelles|Sierra Leone|Singapore
Slovakia=slovak republic|Slovenia|Somalia|South Africa|South Korea=korea,republic of korea,s korea|South Sudan|Spain=espana|Sri Lanka|Sudan|Suriname
Sweden=sverige|Switzerland=schweiz,suisse|Syria|Taiwan=republic of china,roc,taiwan roc,taiwan r o c|Tajikistan|Tanzania|Thailand|Togo|Trinidad and Tobago=trinidad tobago|Tunisia
Turkey=turkiye|Turkmenistan|Uganda|Ukraine|United Arab Emirates=u arab emirates,uae
United Kingdom=uk,u k,england,scotland,wales,north ireland,northern ireland,great britain
United States=usa,us,u s a,u s,united states of america|Uruguay|Uzbekistan|Vatican|Venezuela|Vietnam=viet nam|Yemen|Zambia|Zimbabwe`;

const BY_NAME: ReadonlyMap<string, string> = new Map(
  COUNTRIES.trim()
    .split(/[\n|]/)
    .flatMap(entry => {
      const [name, others = ""] = entry.split("=");
      return [fold(name), ...others.split(",")]
        .filter(text => text !== "")
        .map(text => [text, name] as const);
    }),
);
