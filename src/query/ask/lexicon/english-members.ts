import type {Lexicon} from "./senses.js";

/** What English calls members beside their own names: by the name in the data (folded), other names. */
export const englishMembers: Lexicon["members"] = {
  country: {
    us: "us, usa, u s, u s a, united states, united states of america, the states, america, american, americans",
    gb: "uk, u k, united kingdom, great britain, britain, british",
    de: "german, germans",
    fr: "french",
    es: "spanish",
    it: "italian, italians",
    nl: "holland, dutch",
    br: "brazilian, brazilians",
    mx: "mexican, mexicans",
    jp: "japanese",
    in: "indian, indians",
    ca: "canadian, canadians",
    au: "australian, australians",
    pt: "portuguese",
    be: "belgian",
    ch: "swiss",
    at: "austrian",
    pl: "polish",
    se: "swedish",
    no: "norwegian",
    dk: "danish",
    fi: "finnish",
    ie: "irish",
    cn: "chinese",
    ar: "argentinian, argentine",
    cl: "chilean"
  },
  region: {
    andalusia: "andalucia",
    catalonia: "cataluna, catalunya",
    lombardy: "lombardia",
    bavaria: "bayern",
    piedmont: "piemonte",
    "north rhine westphalia": "nrw",
    "ile de france": "paris region"
  },
  city: {
    munich: "munchen",
    cologne: "koln",
    milan: "milano",
    rome: "roma",
    florence: "firenze",
    turin: "torino",
    naples: "napoli",
    "new york": "new york city, nyc",
    "the hague": "den haag",
    seville: "sevilla",
    bengaluru: "bangalore",
    mumbai: "bombay",
    "los angeles": "la city",
    "frankfurt am main": "frankfurt"
  },
  category: {
    books: "book",
    toys: "toy",
    groceries: "grocery",
    electronics: "electronic",
    sports: "sport",
    home: "home goods"
  },
  subcategory: {
    jewelry: "jewellery",
    smartphones: "smart phones, smart phone",
    "non fiction": "nonfiction",
    haircare: "hair care",
    skincare: "skin care",
    decor: "decoration"
  },
  customer_segment: {vip: "vips", regular: "regulars", "at risk": "at risk segment"},
  payment_method: {
    "credit card": "credit cards, credit",
    "debit card": "debit cards, debit",
    "credit card + debit card": "card, cards, by card, card payment, card payments",
    "bank transfer": "bank transfers, wire transfer, transfer, wire",
    paypal: "pay pal",
    "apple pay": "applepay",
    "google pay": "googlepay, gpay"
  },
  device_type: {
    desktop: "desktops, pc, pcs, desktop computer, desktop computers",
    mobile: "mobiles, mobile device, mobile devices",
    tablet: "tablet device, tablet devices"
  },
  traffic_source: {
    "organic search": "organic, organic traffic, seo, search organic, natural search, organic results",
    "paid search": "paid traffic, ppc, sem, search ads, paid ads",
    "social media": "social, social networks, social network, socials",
    email: "emails, e mail, newsletter, email campaigns, email campaign, email marketing, mailing",
    direct: "direct traffic, direct visits",
    referral: "referrals, referral traffic"
  },
  rfm_segment: {
    champions: "champion",
    "loyal customers": "loyal, loyal customer, loyal clients",
    "potential loyalists": "potential loyalist",
    "about to sleep": "about to sleep customers",
    "cannot lose them": "cant lose them, can not lose them, cant lose",
    hibernating: "hibernating customers",
    lost: "lost customers",
    promising: "promising customers",
    "need attention": "needing attention"
  },
  purchase: {
    first:
      "first orders, first order, first purchases, first purchase, first time orders, first time purchases, initial orders",
    repeat:
      "repeat orders, repeat order, repeat purchases, repeat purchase, repeated orders, returning customers, repeat customers, repeat buyers, recurring customers, returning buyers, follow up orders, subsequent orders, recurring orders"
  },
  order_weekday: {
    "1": "mondays, every monday",
    "2": "tuesdays, every tuesday",
    "3": "wednesdays, every wednesday",
    "4": "thursdays, every thursday",
    "5": "fridays, every friday",
    "6": "saturdays, every saturday",
    "7": "sundays, every sunday",
    "6 7": "weekends, on weekends, at weekends, every weekend",
    "1 2 3 4 5": "weekdays, working days, business days, workdays, week days only"
  }
};
