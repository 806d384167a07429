/** A category of the demo shop. */
export interface Category {
  readonly name: string;
  /** Share of the demand, in percent. */
  readonly share: number;
  /** Part of the price that is left after cost. */
  readonly margin: number;
  /** Part of the lines that are sent back. */
  readonly returns: number;
  /** How demand answers to price: percent more for one percent less. */
  readonly elasticity: number;
  /** How much more the category sells at its best time of the year, and the month of that, 1 to 12. */
  readonly season: {readonly swing: number; readonly month: number};
  readonly brands: readonly string[];
  /** Kilograms of a usual product. */
  readonly weight: number;
  readonly subcategories: Readonly<Record<string, Subcategory>>;
}

/** A subcategory: its usual price in USD, and the nouns that its products are named by. */
export interface Subcategory {
  readonly price: number;
  readonly nouns: readonly string[];
}

/** What products are called before their noun; brand, quality and noun make a name. */
export const qualities = [
  "Classic",
  "Prime",
  "Nova",
  "Urban",
  "Alpine",
  "Pure",
  "Swift",
  "Vivid",
  "Calm",
  "Bright",
  "Solid",
  "Royal",
  "Fresh",
  "Compact",
  "Ultra",
  "Heritage",
  "Coastal",
  "Golden",
  "Silver",
  "Everyday"
] as const;

/** The eight categories. */
export const categories: readonly Category[] = [
  {
    name: "Electronics",
    share: 10,
    margin: 0.22,
    returns: 0.04,
    elasticity: 1.8,
    season: {swing: 0.25, month: 11},
    brands: ["Voltara", "Lumenix", "Kestrel", "Orbita"],
    weight: 0.9,
    subcategories: {
      Smartphones: {price: 560, nouns: ["Phone", "Phone Max", "Phone Mini"]},
      Laptops: {price: 980, nouns: ["Laptop 13", "Laptop 15", "Notebook"]},
      Tablets: {price: 380, nouns: ["Tablet 8", "Tablet 11", "Drawing Tablet"]},
      Headphones: {price: 110, nouns: ["Earbuds", "Headphones", "Headset"]},
      Cameras: {price: 520, nouns: ["Camera", "Action Camera", "Instant Camera"]}
    }
  },
  {
    name: "Fashion",
    share: 20,
    margin: 0.52,
    returns: 0.08,
    elasticity: 1.5,
    season: {swing: 0.15, month: 4},
    brands: ["Arden & Vale", "Mirelle", "Nordhavn", "Tessuto"],
    weight: 0.5,
    subcategories: {
      Clothing: {price: 42, nouns: ["Shirt", "Jeans", "Jacket", "Dress", "Sweater"]},
      Shoes: {price: 78, nouns: ["Sneakers", "Boots", "Sandals", "Loafers"]},
      Accessories: {price: 26, nouns: ["Belt", "Scarf", "Hat", "Backpack"]},
      Jewelry: {price: 95, nouns: ["Necklace", "Ring", "Bracelet", "Earrings"]}
    }
  },
  {
    name: "Home",
    share: 15,
    margin: 0.42,
    returns: 0.03,
    elasticity: 1.3,
    season: {swing: 0.12, month: 10},
    brands: ["Hearthwood", "Casalina", "Fjell", "Oakline"],
    weight: 6,
    subcategories: {
      Furniture: {price: 260, nouns: ["Armchair", "Bookshelf", "Desk", "Side Table"]},
      Kitchen: {price: 48, nouns: ["Knife Set", "Saucepan", "Blender", "Kettle"]},
      Decor: {price: 34, nouns: ["Vase", "Mirror", "Lamp", "Rug"]},
      Bedding: {price: 62, nouns: ["Duvet Cover", "Pillow", "Sheet Set", "Blanket"]}
    }
  },
  {
    name: "Sports",
    share: 10,
    margin: 0.4,
    returns: 0.035,
    elasticity: 1.4,
    season: {swing: 0.3, month: 6},
    brands: ["Summitra", "Velocio", "Pacewell", "Terrano"],
    weight: 2,
    subcategories: {
      Fitness: {price: 52, nouns: ["Dumbbells", "Resistance Bands", "Kettlebell"]},
      Outdoor: {price: 88, nouns: ["Tent", "Sleeping Bag", "Hiking Poles"]},
      "Team Sports": {price: 36, nouns: ["Football", "Basketball", "Shin Guards"]},
      Cycling: {price: 120, nouns: ["Helmet", "Bike Light", "Cycling Jersey", "Pedals"]},
      Yoga: {price: 30, nouns: ["Yoga Mat", "Yoga Block", "Yoga Strap"]}
    }
  },
  {
    name: "Books",
    share: 13,
    margin: 0.35,
    returns: 0.01,
    elasticity: 1,
    season: {swing: 0.15, month: 12},
    brands: ["Lantern Press", "Quillon", "Fern & Page", "Meridian House"],
    weight: 0.4,
    subcategories: {
      Fiction: {price: 15, nouns: ["Novel", "Short Stories", "Thriller"]},
      "Non-Fiction": {price: 21, nouns: ["Biography", "History", "Essays"]},
      Educational: {price: 44, nouns: ["Textbook", "Workbook", "Language Course"]},
      Comics: {price: 13, nouns: ["Comic", "Graphic Novel", "Manga"]}
    }
  },
  {
    name: "Beauty",
    share: 10,
    margin: 0.58,
    returns: 0.02,
    elasticity: 1.2,
    season: {swing: 0.1, month: 5},
    brands: ["Solenne", "Botanika", "Mirage", "Aqualis"],
    weight: 0.25,
    subcategories: {
      Skincare: {price: 29, nouns: ["Face Cream", "Serum", "Cleanser"]},
      Makeup: {price: 22, nouns: ["Lipstick", "Mascara", "Foundation"]},
      Haircare: {price: 18, nouns: ["Shampoo", "Conditioner", "Hair Oil"]},
      Fragrance: {price: 68, nouns: ["Eau de Toilette", "Perfume", "Body Mist"]}
    }
  },
  {
    name: "Toys",
    share: 8,
    margin: 0.45,
    returns: 0.025,
    elasticity: 1.6,
    season: {swing: 0.6, month: 12},
    brands: ["Tinkerton", "Playfield", "Cubello", "Happy Fox"],
    weight: 0.8,
    subcategories: {
      "Action Figures": {price: 24, nouns: ["Hero Figure", "Robot", "Dinosaur"]},
      "Board Games": {price: 36, nouns: ["Strategy Game", "Family Game", "Card Game"]},
      Educational: {price: 28, nouns: ["Science Kit", "Building Blocks", "Puzzle"]}
    }
  },
  {
    name: "Groceries",
    share: 14,
    margin: 0.28,
    returns: 0.005,
    elasticity: 0.8,
    season: {swing: 0.05, month: 12},
    brands: ["Greenacre", "Morning Mill", "Casa Olivo", "Northbay"],
    weight: 0.7,
    subcategories: {
      Snacks: {price: 6, nouns: ["Nut Mix", "Crackers", "Chocolate", "Granola Bars"]},
      Beverages: {price: 9, nouns: ["Coffee", "Green Tea", "Juice", "Sparkling Water"]},
      Organic: {price: 11, nouns: ["Olive Oil", "Honey", "Quinoa", "Lentils"]},
      Frozen: {price: 8, nouns: ["Berries", "Pizza", "Vegetables", "Dumplings"]}
    }
  }
];
