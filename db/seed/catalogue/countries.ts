/** A place that the demo shop sells to. */
export interface Country {
  readonly name: string;
  /** Share of the customers, in percent. */
  readonly share: number;
  readonly currency: string;
  /** A plausible level of USD for one unit of the currency. */
  readonly rate: number;
  /** Tax on top of the price, in percent. */
  readonly tax: number;
  /** Days from order to door, about. */
  readonly delivery: number;
  /** Regions with their cities, the more populous first. */
  readonly regions: Readonly<Record<string, readonly string[]>>;
}

/** The thirteen countries, by share. */
export const countries: readonly Country[] = [
  {
    name: "USA",
    share: 35,
    currency: "USD",
    rate: 1,
    tax: 7,
    delivery: 3,
    regions: {
      California: ["Los Angeles", "San Francisco", "San Diego", "San Jose"],
      Texas: ["Houston", "Dallas", "Austin", "San Antonio"],
      "New York": ["New York City", "Buffalo", "Rochester"],
      Florida: ["Miami", "Orlando", "Tampa"],
      Illinois: ["Chicago", "Springfield"],
      Washington: ["Seattle", "Spokane"]
    }
  },
  {
    name: "UK",
    share: 12,
    currency: "GBP",
    rate: 1.27,
    tax: 20,
    delivery: 4,
    regions: {
      England: ["London", "Manchester", "Birmingham", "Leeds", "Bristol"],
      Scotland: ["Glasgow", "Edinburgh", "Aberdeen"],
      Wales: ["Cardiff", "Swansea"],
      "Northern Ireland": ["Belfast"]
    }
  },
  {
    name: "Germany",
    share: 10,
    currency: "EUR",
    rate: 1.09,
    tax: 19,
    delivery: 4,
    regions: {
      "North Rhine-Westphalia": ["Cologne", "Düsseldorf", "Dortmund"],
      Bavaria: ["Munich", "Nuremberg", "Augsburg"],
      Berlin: ["Berlin"],
      Hamburg: ["Hamburg"],
      Hesse: ["Frankfurt am Main", "Wiesbaden"]
    }
  },
  {
    name: "France",
    share: 8,
    currency: "EUR",
    rate: 1.09,
    tax: 20,
    delivery: 4,
    regions: {
      "Île-de-France": ["Paris", "Boulogne-Billancourt"],
      "Auvergne-Rhône-Alpes": ["Lyon", "Grenoble"],
      "Provence-Alpes-Côte d'Azur": ["Marseille", "Nice"],
      Occitanie: ["Toulouse", "Montpellier"]
    }
  },
  {
    name: "Canada",
    share: 7,
    currency: "CAD",
    rate: 0.735,
    tax: 13,
    delivery: 5,
    regions: {
      Ontario: ["Toronto", "Ottawa", "Hamilton"],
      Quebec: ["Montreal", "Quebec City"],
      "British Columbia": ["Vancouver", "Victoria"],
      Alberta: ["Calgary", "Edmonton"]
    }
  },
  {
    name: "Spain",
    share: 6,
    currency: "EUR",
    rate: 1.09,
    tax: 21,
    delivery: 5,
    regions: {
      Madrid: ["Madrid", "Alcalá de Henares"],
      Catalonia: ["Barcelona", "Girona"],
      Andalusia: ["Seville", "Málaga", "Granada"],
      Valencia: ["Valencia", "Alicante"]
    }
  },
  {
    name: "Australia",
    share: 5,
    currency: "AUD",
    rate: 0.66,
    tax: 10,
    delivery: 8,
    regions: {
      "New South Wales": ["Sydney", "Newcastle"],
      Victoria: ["Melbourne", "Geelong"],
      Queensland: ["Brisbane", "Gold Coast"],
      "Western Australia": ["Perth"]
    }
  },
  {
    name: "Italy",
    share: 4,
    currency: "EUR",
    rate: 1.09,
    tax: 22,
    delivery: 5,
    regions: {
      Lombardy: ["Milan", "Bergamo", "Brescia"],
      Lazio: ["Rome"],
      Campania: ["Naples", "Salerno"],
      Piedmont: ["Turin"]
    }
  },
  {
    name: "Mexico",
    share: 4,
    currency: "MXN",
    rate: 0.055,
    tax: 16,
    delivery: 6,
    regions: {
      "Mexico City": ["Mexico City"],
      Jalisco: ["Guadalajara", "Zapopan"],
      "Nuevo León": ["Monterrey"],
      Puebla: ["Puebla"]
    }
  },
  {
    name: "Brazil",
    share: 3,
    currency: "BRL",
    rate: 0.19,
    tax: 17,
    delivery: 9,
    regions: {
      "São Paulo": ["São Paulo", "Campinas"],
      "Rio de Janeiro": ["Rio de Janeiro", "Niterói"],
      "Minas Gerais": ["Belo Horizonte"]
    }
  },
  {
    name: "Japan",
    share: 3,
    currency: "JPY",
    rate: 0.0067,
    tax: 10,
    delivery: 7,
    regions: {Kanto: ["Tokyo", "Yokohama"], Kansai: ["Osaka", "Kyoto", "Kobe"], Chubu: ["Nagoya"]}
  },
  {
    name: "Netherlands",
    share: 2,
    currency: "EUR",
    rate: 1.09,
    tax: 21,
    delivery: 4,
    regions: {
      "North Holland": ["Amsterdam", "Haarlem"],
      "South Holland": ["Rotterdam", "The Hague"],
      Utrecht: ["Utrecht"]
    }
  },
  {
    name: "India",
    share: 1,
    currency: "INR",
    rate: 0.012,
    tax: 18,
    delivery: 9,
    regions: {
      Maharashtra: ["Mumbai", "Pune"],
      Karnataka: ["Bengaluru"],
      Delhi: ["New Delhi"],
      "Tamil Nadu": ["Chennai"]
    }
  }
];
