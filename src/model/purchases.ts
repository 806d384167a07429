import type {Text} from "./text.js";

/** Labels of the members of the dimension `purchase`. */
export const purchaseLabels: Readonly<Record<"first" | "repeat", Text>> = {
  first: {en: "First orders", es: "Primeros pedidos"},
  repeat: {en: "Repeat orders", es: "Pedidos posteriores"}
};
