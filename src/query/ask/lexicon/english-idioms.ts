import type {Idiom} from "./idioms.js";

const people = "(?:customers?|people|clients?|buyers?|shoppers?)";
const one = "(?:an?|each|every|one|the average|the typical|an average|a typical)";
const shop = "(?:we|the business|the shop|the store|the company|our business|our shop|our store)";

/** Sentences of English that mean a figure as a whole. */
export const englishIdioms: readonly Idiom[] = [
  [/(?:#|\bno|\bnr) of (?=[a-z])/, "number of "],
  [/\bbut only\b/, "only"],
  [/\bhow many people (?=(?:[a-z]+ ){0,5}(?:bought|buy|ordered|purchased|paid)\b)/, "how many customers "],
  [
    /\bhow many (americans|germans|italians|brazilians|mexicans|indians|canadians|australians) (?=(?:bought|buy|ordered|purchased|paid)\b)/,
    "how many $1 customers "
  ],
  [/\bhow much money (?:comes?|came|has come) (?:in )?(?=(?:from|through|via|on)\b)/, "how much revenue "],
  [/\bhow much (?:is|was|has been|gets|got) paid (?=(?:by|with|via|through|using)\b)/, "how much revenue paid "],
  [/\bpriced at (least|most)\b/, "price at $1"],
  [/\bup to (?=\$ \d|\d+ (?:dollars|usd|bucks)\b)/, "at most "],
  [
    /\b(?:all|every|any) (?:the |of the |other )?(?:countr(?:y|ies)|markets?|regions?|cit(?:y|ies)|categor(?:y|ies)|subcategor(?:y|ies)|devices?|channels?|segments?|payment methods?) but\b(?! not| only)/,
    "everything but"
  ],
  [/\ball (revenue|sales|orders|profit|customers|units) but\b(?! not| only)/, "$1 except"],
  [/\bper (?:user|head|person|shopper|client|capita of customers)\b/, "per customer"],
  [
    /\b(?:refunds|returns) (?:as (?:a |an )?|in )(?:percentage|percent|share|proportion|%) of (?:gross |total |all )?sales\b/,
    "refund rate"
  ],
  [
    /\b(?:what|which) (?:percentage|percent|share|proportion|%) of (?:our )?sales (?:is|are|was|were) (?:refunds|returns)\b/,
    "refund rate"
  ],
  [
    /\b(?:what |which )?(?:percentage|percent|share|proportion|%) of (?:our |the )?orders (?:is|are|was|were|have) (?:anonymous|without a customer|guest orders|no customer)\b/,
    "anonymous orders"
  ],
  [/\b(up|down|ahead|behind) on (last (?:year|month|quarter|week)|20\d\d)\b/, "$1 compared with $2"],
  [/\bcustomers (segments?|groups?|types?)\b/, "customer $1"],
  [
    /\b(vs|versus|against|compared to|compared with|than) (?:the )?same (?:period|days|months) (?:of|in) (20\d\d)\b/,
    "$1 $2"
  ],
  [
    /\b(grow|grown|grew|increase|increased|changed?|fall|fallen|fell|dropped|declined|risen|improved) since (last (?:year|month|quarter|week))\b/,
    "$1 compared with $2"
  ],
  [
    /\bnew (?:vs|versus|and|or|against|compared to|compared with) (?:returning|repeat|existing|old|recurring) (?:customers?|buyers?|shoppers?|clients?)\b/,
    "first orders vs repeat orders"
  ],
  [
    /\b(?:which|what) (devices?|payment methods?|channels?|traffic sources?|payment types?) (?:do|does|did) (?:our |the |my )?(?:customers|people|buyers|clients|they) (?:use|prefer|choose|like)(?: (?:the )?most| most often)?\b/,
    "most used $1"
  ],
  [
    RegExp(
      `\\bhow (?:often|frequently) (?:do|does|did) (?:our |the |my |an? )?(?:average )?${people} (?:order|buy|purchase|shop)(?: from us| with us)?\\b`
    ),
    "orders per customer"
  ],
  [
    RegExp(`\\bhow many orders (?:do|does|did) ${one} ?${people} (?:place|make|have)(?: on average)?\\b`),
    "orders per customer"
  ],
  [
    RegExp(
      `\\b(?:how much|what)(?: is| are)? (?:an?|our|the|each|one|an average|the average) ?${people} worth(?: to us)?\\b`
    ),
    "customer lifetime value"
  ],
  [
    RegExp(
      `\\b(?:how much|what) (?:do|does|did) (?:${one} |our |the )?${people} (?:usually |typically )?spend (?:on average )?(?:per|on each|on an|on every|in an?) (?:average )?(?:order|purchase)(?: on average)?\\b`
    ),
    "average order value"
  ],
  [
    RegExp(
      `\\b(?:how much|what) (?:do|does|did) ${one} ?(?:${people}) (?:usually |typically )?spend(?: on average| with us)?\\b`
    ),
    "revenue per customer"
  ],
  [
    RegExp(
      `\\b(?:how much|what) (?:do|does|did) (?:our |the )?${people} (?:(?:usually|typically) spend|spend on average)\\b`
    ),
    "revenue per customer"
  ],
  [
    /\b(?:what|which) (?:percentage|percent|share|proportion|part|fraction|%) of (?:our |the )?(?:sales|revenue) (?:(?:is|are|was|were|gets?|got) (?:refunded|returned)|(?:do|did|have) we refund(?:ed)?)\b/,
    "refund rate"
  ],
  [
    /\b(?:how (?:big|large|high|expensive)|what)(?: is| are| was| were)? (?:the |an? |our )?(?:average|typical) (?:order|basket|cart|purchase)(?: worth)?(?= |$)(?! (?:value|size|values))/,
    "average order value"
  ],
  [
    /\bwhat (?:does|do|did) (?:the |an? |our )?(?:average|typical) (?:order|basket|cart|purchase) cost\b/,
    "average order value"
  ],
  [
    /\bhow many (?:items|products|units|articles|pieces|things) (?:are|is|are there|go|do people put|do customers put) (?:in|into|per|in each|in an|in the|in a) ?(?:average |typical )?(?:order|basket|cart)\b/,
    "units per order"
  ],
  [RegExp(`\\b(?:how profitable (?:are|is|was|were) ${shop}|(?:are|is) ${shop} profitable)\\b`), "profit margin"],
  [/\bhow profitable (?:are|is|was|were)\b/, "profit margin of"],
  [
    /\b(?:what|which) (?:percentage|percent|share|proportion|part|%) of (?:our |the )?(?:visits|visitors|sessions|traffic|visitors to the shop) (?:convert|converts|buy|buys|order|orders|purchase|end in an order|become orders|lead to an order|turn into orders)\b/,
    "conversion rate"
  ],
  [/\bhow well (?:do|does|did|are|is) we (?:convert|converting)\b/, "conversion rate"],
  [/\bhow well (?:do|does|did) (.{2,30}?) convert\b/, "conversion rate of $1"],
  [
    /\b(?:what|which) (?:percentage|percent|share|proportion|part|%) of (?:our |the )?(?:customers|clients|buyers) (?:leave|left|churn|churned|(?:do|did|have) we (?:lose|lost)|stop buying|stopped buying)\b/,
    "churn rate"
  ],
  [
    RegExp(
      `\\bhow many (?:different |distinct |unique )?${people} (?:have |had )?(?:bought|ordered|shopped|purchased)(?: from us| with us| something| anything)?(?= |$)(?! (?:more|less|fewer|once|twice|only|at least|again))`
    ),
    "how many customers"
  ],
  [
    /\bhow many (?:customers|clients|buyers) (?:did|have|do) we (?:gain|gained|acquire|acquired|win|won|attract|attracted)\b/,
    "how many new customers"
  ],
  [
    RegExp(
      `\\b(?:how many )?${people} (?:who |that |have |has )?(?:bought|ordered|purchased|come back|came back|returned) (?:more than once|again|at least twice|repeatedly)\\b`
    ),
    "repeat customers ever"
  ],
  [
    RegExp(
      `\\bhow (?:do|does|did) (?:our |the |my )?(?:${people}|they) (?:usually |mostly |generally )?pay(?: most often| most| usually| us)?\\b`
    ),
    "orders by payment method"
  ],
  [
    RegExp(
      `\\b(?:how|where) (?:do|does|did) (?:our |the |my )?(?:${people}|they|visitors) (?:usually |mostly |generally )?(?:find|discover|reach|come to|get to|hear about|learn about|know) us\\b`
    ),
    "customers by traffic source"
  ],
  [/\b(?:at )?(?:what|which) time(?: of (?:the )?day)? (?=(?:do|did|are|is|does|were|was|has|have)\b)/, "which hour "],
  [
    /\bwhen (?:was|is|were) (?:our |the |my )?(best|worst|busiest|quietest|record|strongest|weakest|slowest|biggest|highest|lowest) (day|week|month|quarter|year)\b/,
    "$1 $2"
  ],
  [
    /\b(?:who|customers|clients|people)(?: that)? (?:might|may|could|will|do|are|can) we (?:be losing|losing|lose|be about to lose)\b|\b(?:customers|clients) (?:that |who )?we (?:might|may|could|will|are about to|risk to) (?:lose|losing)\b/,
    "customers at risk of leaving"
  ],
  [
    /\bhow many (products|items|articles) (?:have |were |had )?sold (?=(?:more|less|fewer|at least|at most|over|under|above|below)\b)/,
    "how many $1 with "
  ],
  [/\bhow much (?:do|did|does) (?:we|the shop) (?:make|earn|take) per (order|customer)\b/, "revenue per $1"],
  [
    /\b(orders|sales|units|customers|revenue|sell|make|earn|get|have|receive|ship) a (day|week|month|quarter|year)\b(?! (?:ago|earlier|before))/,
    "$1 per $2"
  ],
  [/\b(?:weekend (?=(?:mornings?|afternoons?|evenings?)\b))/, "weekends "],
  [/\b(?:weekday (?=(?:mornings?|afternoons?|evenings?)\b))/, "weekdays "],
  [RegExp(`\\b(?:are|is) ${shop} (?:growing|shrinking)\\b`), "is revenue growing"],
  [
    RegExp(
      `\\b(?:how (?:much|fast|quickly) (?:are|is|did|have|has|do) |(?:did|have|has) )${shop} (?:growing|grow|grown)(?: by)?\\b`
    ),
    "revenue growth"
  ],
  [
    /\b(?:a |an |the |our )?(?:quick |short )?(?:summary|overview|kpis|kpi|key (?:figures|metrics|numbers)|main (?:figures|metrics|numbers))(?: of (?:the )?(?:business|shop|store|sales|everything))?(?=$| (?:for|in|of (?:last|this|the last|20)|last|this|yesterday|today|please)\b)/,
    "revenue and orders and average order value and customers and profit margin"
  ],
  [/\bhow (?:high|low|good|big|large) (?:is|are|was|were)\b/, "what is"]
];
