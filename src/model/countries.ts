import type {Language} from "./text.js";

/** Every country of ISO 3166-1 by its two letters, its three letters and its number; Kosovo, which has none, as in use. */
const codes = `
  AD AND 020, AE ARE 784, AF AFG 004, AG ATG 028, AI AIA 660, AL ALB 008, AM ARM 051, AO AGO 024, AQ ATA 010,
  AR ARG 032, AS ASM 016, AT AUT 040, AU AUS 036, AW ABW 533, AX ALA 248, AZ AZE 031, BA BIH 070, BB BRB 052,
  BD BGD 050, BE BEL 056, BF BFA 854, BG BGR 100, BH BHR 048, BI BDI 108, BJ BEN 204, BL BLM 652, BM BMU 060,
  BN BRN 096, BO BOL 068, BQ BES 535, BR BRA 076, BS BHS 044, BT BTN 064, BV BVT 074, BW BWA 072, BY BLR 112,
  BZ BLZ 084, CA CAN 124, CC CCK 166, CD COD 180, CF CAF 140, CG COG 178, CH CHE 756, CI CIV 384, CK COK 184,
  CL CHL 152, CM CMR 120, CN CHN 156, CO COL 170, CR CRI 188, CU CUB 192, CV CPV 132, CW CUW 531, CX CXR 162,
  CY CYP 196, CZ CZE 203, DE DEU 276, DJ DJI 262, DK DNK 208, DM DMA 212, DO DOM 214, DZ DZA 012, EC ECU 218,
  EE EST 233, EG EGY 818, EH ESH 732, ER ERI 232, ES ESP 724, ET ETH 231, FI FIN 246, FJ FJI 242, FK FLK 238,
  FM FSM 583, FO FRO 234, FR FRA 250, GA GAB 266, GB GBR 826, GD GRD 308, GE GEO 268, GF GUF 254, GG GGY 831,
  GH GHA 288, GI GIB 292, GL GRL 304, GM GMB 270, GN GIN 324, GP GLP 312, GQ GNQ 226, GR GRC 300, GS SGS 239,
  GT GTM 320, GU GUM 316, GW GNB 624, GY GUY 328, HK HKG 344, HM HMD 334, HN HND 340, HR HRV 191, HT HTI 332,
  HU HUN 348, ID IDN 360, IE IRL 372, IL ISR 376, IM IMN 833, IN IND 356, IO IOT 086, IQ IRQ 368, IR IRN 364,
  IS ISL 352, IT ITA 380, JE JEY 832, JM JAM 388, JO JOR 400, JP JPN 392, KE KEN 404, KG KGZ 417, KH KHM 116,
  KI KIR 296, KM COM 174, KN KNA 659, KP PRK 408, KR KOR 410, KW KWT 414, KY CYM 136, KZ KAZ 398, LA LAO 418,
  LB LBN 422, LC LCA 662, LI LIE 438, LK LKA 144, LR LBR 430, LS LSO 426, LT LTU 440, LU LUX 442, LV LVA 428,
  LY LBY 434, MA MAR 504, MC MCO 492, MD MDA 498, ME MNE 499, MF MAF 663, MG MDG 450, MH MHL 584, MK MKD 807,
  ML MLI 466, MM MMR 104, MN MNG 496, MO MAC 446, MP MNP 580, MQ MTQ 474, MR MRT 478, MS MSR 500, MT MLT 470,
  MU MUS 480, MV MDV 462, MW MWI 454, MX MEX 484, MY MYS 458, MZ MOZ 508, NA NAM 516, NC NCL 540, NE NER 562,
  NF NFK 574, NG NGA 566, NI NIC 558, NL NLD 528, NO NOR 578, NP NPL 524, NR NRU 520, NU NIU 570, NZ NZL 554,
  OM OMN 512, PA PAN 591, PE PER 604, PF PYF 258, PG PNG 598, PH PHL 608, PK PAK 586, PL POL 616, PM SPM 666,
  PN PCN 612, PR PRI 630, PS PSE 275, PT PRT 620, PW PLW 585, PY PRY 600, QA QAT 634, RE REU 638, RO ROU 642,
  RS SRB 688, RU RUS 643, RW RWA 646, SA SAU 682, SB SLB 090, SC SYC 690, SD SDN 729, SE SWE 752, SG SGP 702,
  SH SHN 654, SI SVN 705, SJ SJM 744, SK SVK 703, SL SLE 694, SM SMR 674, SN SEN 686, SO SOM 706, SR SUR 740,
  SS SSD 728, ST STP 678, SV SLV 222, SX SXM 534, SY SYR 760, SZ SWZ 748, TC TCA 796, TD TCD 148, TF ATF 260,
  TG TGO 768, TH THA 764, TJ TJK 762, TK TKL 772, TL TLS 626, TM TKM 795, TN TUN 788, TO TON 776, TR TUR 792,
  TT TTO 780, TV TUV 798, TW TWN 158, TZ TZA 834, UA UKR 804, UG UGA 800, UM UMI 581, US USA 840, UY URY 858,
  UZ UZB 860, VA VAT 336, VC VCT 670, VE VEN 862, VG VGB 092, VI VIR 850, VN VNM 704, VU VUT 548, WF WLF 876,
  WS WSM 882, YE YEM 887, YT MYT 175, ZA ZAF 710, ZM ZMB 894, ZW ZWE 716, XK XKX 000
`;

/** Where places lie that are too small for a shape on a map of 1 : 110 million: longitude and latitude in degrees. */
const positions = `
  AD 1.6 42.5, AG -61.8 17.3, AI -63.1 18.2, AS -170.7 -14.3, AW -70 12.5, AX 20 60.2, BB -59.6 13.2, BH 50.5 26,
  BL -62.8 17.9, BM -64.8 32.3, BQ -68.3 12.2, BV 3.4 -54.4, CC 96.9 -12.2, CK -159.8 -21.2, CV -24 16,
  CW -69 12.2, CX 105.7 -10.5, DM -61.4 15.4, FM 153.3 7.5, FO -6.9 62.1, GD -61.7 12.1, GF -53.1 4, GG -2.6 49.5,
  GI -5.4 36.1, GP -61.6 16.2, GS -36.5 -54.5, GU 144.8 13.4, HK 114.1 22.4, HM 73.5 -53.1, IM -4.5 54.2,
  IO 72.4 -7.3, JE -2.1 49.2, KI -167.9 0.9, KM 43.7 -11.9, KN -62.7 17.3, KY -80.9 19.4, LC -61 13.9, LI 9.5 47.1,
  MC 7.4 43.8, MF -63.1 18.1, MH 170.3 7, MO 113.5 22.2, MP 145.6 15.8, MQ -61 14.6, MS -62.2 16.7, MT 14.4 35.9,
  MU 57.6 -20.3, MV 73.5 3.7, NF 167.9 -29.1, NR 166.9 -0.5, NU -169.9 -19, PF -144.8 -14.7, PM -56.3 46.9,
  PN -128.3 -24.4, PW 134.4 7.3, RE 55.5 -21.1, SC 55.5 -4.7, SG 103.8 1.4, SH -9.7 -12.4, SJ 16 78, SM 12.5 43.9,
  ST 6.7 0.4, SX -63.1 18.1, TC -72 21.8, TK -171.8 -9.2, TO -174.8 -20.4, TV 179.2 -8.5, UM -166.6 19.3,
  VA 12.4 41.9, VC -61.2 13.2, VG -64.5 18.5, VI -64.8 18, WF -177.3 -13.9, WS -172.2 -13.8, YT 45.2 -12.8
`;

/** Names in use beside those that languages have for a country, as shops write them. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  AE: ["UAE", "Emirates"],
  BA: ["Bosnia", "Bosnia Herzegovina"],
  BN: ["Brunei Darussalam"],
  BO: ["Plurinational State of Bolivia", "Bolivia, Plurinational State of"],
  BS: ["The Bahamas"],
  CD: ["DR Congo", "DRC", "Democratic Republic of the Congo", "Congo, The Democratic Republic of the", "Zaire"],
  CG: ["Congo", "Republic of the Congo"],
  CI: ["Ivory Coast", "Cote d'Ivoire"],
  CN: ["PR China", "PRC", "Mainland China", "People's Republic of China"],
  CV: ["Cape Verde", "Cabo Verde"],
  CZ: ["Czechia", "Czech Republic"],
  DE: ["Federal Republic of Germany"],
  ES: ["Canary Islands", "Balearic Islands"],
  FM: ["Federated States of Micronesia", "Micronesia, Federated States of"],
  FK: ["Falkland Islands (Malvinas)", "Malvinas"],
  GB: ["UK", "Great Britain", "Britain", "England", "Scotland", "Wales", "Northern Ireland"],
  GM: ["The Gambia"],
  GR: ["EL", "Hellas"],
  HK: ["Hong Kong", "Hong Kong SAR"],
  IE: ["EIRE", "Republic of Ireland", "Irish Republic"],
  IR: ["Islamic Republic of Iran", "Iran, Islamic Republic of"],
  JE: ["Channel Islands"],
  KG: ["Kyrgyz Republic"],
  KP: ["DPRK", "Democratic People's Republic of Korea", "Korea, Democratic People's Republic of"],
  KR: ["Korea", "Republic of Korea", "Korea, Republic of"],
  LA: ["Lao People's Democratic Republic", "Lao PDR"],
  MD: ["Republic of Moldova", "Moldova, Republic of"],
  MK: ["Macedonia", "North Macedonia", "FYROM"],
  MM: ["Burma", "Myanmar"],
  MO: ["Macau", "Macao"],
  NL: ["Holland", "The Netherlands"],
  NZ: ["Aotearoa"],
  PH: ["The Philippines"],
  PS: ["Palestine", "State of Palestine", "Palestine, State of"],
  RU: ["Russia", "Russian Federation"],
  SY: ["Syrian Arab Republic"],
  SZ: ["Swaziland", "Eswatini"],
  TL: ["East Timor", "Timor-Leste"],
  TR: ["Turkey", "Türkiye"],
  TW: ["Republic of China", "Taiwan, Province of China"],
  TZ: ["United Republic of Tanzania", "Tanzania, United Republic of"],
  US: ["United States of America", "America"],
  VA: ["Vatican", "Holy See", "Holy See (Vatican City State)"],
  VC: ["Saint Vincent and the Grenadines"],
  VE: ["Bolivarian Republic of Venezuela", "Venezuela, Bolivarian Republic of"],
  VG: ["Virgin Islands, British"],
  VI: ["Virgin Islands, U.S."],
  VN: ["Viet Nam", "Vietnam"],
  ZA: ["RSA", "Republic of South Africa"]
};

/** Languages whose names of countries are understood, English first. */
const understood = ["en", "es", "fr", "de", "it", "pt", "nl"] as const;

const list = codes
  .trim()
  .split(/,\s+/)
  .map((entry) => entry.split(" ") as [two: string, three: string, number: string]);

const byNumber = new Map(list.map(([two, , number]) => [number, two]));

/** The centre of each country that has no shape of its own on the map, by its two letters. */
export const smallCountries: ReadonlyMap<string, readonly [longitude: number, latitude: number]> = new Map(
  positions
    .trim()
    .split(/,\s+/)
    .map((entry) => entry.split(" "))
    .map(([two, longitude, latitude]) => [two!, [Number(longitude), Number(latitude)]])
);

/** The two letters of the country with a number of ISO 3166-1, `826` or `004`; null where there is none. */
export function countryByNumber(number: string): string | null {
  return byNumber.get(number) ?? null;
}

/** What a language calls a country. */
export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames(language, {type: "region"}).of(code) ?? code;
}

/**
 * The country that a shop means by a name: its ISO code of two or three letters, its name in one of seven languages, or
 * a name in common use (UK, EIRE, Holland). Case, accents and punctuation play no part.
 * @returns two letters of ISO 3166-1; null where the name is of no country
 */
export function findCountry(name: string): string | null {
  const plain = plainName(name);
  // The names of a language are read only where those before do not hold the name.
  for (const tongue of ["codes", ...understood] as const) {
    const code = namesIn(tongue).get(plain);
    if (code !== undefined) return code;
  }
  return null;
}

const read = new Map<string, ReadonlyMap<string, string>>();

function namesIn(tongue: "codes" | (typeof understood)[number]): ReadonlyMap<string, string> {
  const before = read.get(tongue);
  if (before !== undefined) return before;
  const names = new Map(tongue === "codes" ? codesAndAliases() : languageNames(tongue));
  read.set(tongue, names);
  return names;
}

function codesAndAliases(): (readonly [name: string, code: string])[] {
  return [
    ...list.flatMap(([two, three]) => [two, three].map((name) => [plainName(name), two] as const)),
    ...Object.entries(aliases).flatMap(([code, names]) => names.map((name) => [plainName(name), code] as const))
  ];
}

function languageNames(language: string): (readonly [name: string, code: string])[] {
  const names = new Intl.DisplayNames(language, {type: "region"});
  return list.map(([two]) => [plainName(names.of(two) ?? two), two]);
}

/** A name without what writers differ in: case, accents, punctuation, articles, `Saint` or `St.`, `&` or `and`. */
function plainName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}|[.'’]/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\bsaint\b/g, "st")
    .trim()
    .replace(/^the /, "");
}
