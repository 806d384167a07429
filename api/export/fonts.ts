import {fileURLToPath} from "node:url";

const file = (specifier: string) => fileURLToPath(import.meta.resolve(specifier));

/** A font that files embed, by its family and weight. */
export interface FontFile {
  readonly family: "Noto Sans" | "DejaVu Sans";
  readonly weight: "regular" | "bold";
  readonly path: string;
}

/**
 * The fonts that files are set in. The first family has Latin, Greek, Cyrillic and Devanagari, the second stands in for
 * Arabic, Hebrew, Armenian, Georgian and symbols; neither has the scripts of East and South-East Asia.
 */
export const fontFiles: readonly FontFile[] = [
  {
    family: "Noto Sans",
    weight: "regular",
    path: file("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf")
  },
  {family: "Noto Sans", weight: "bold", path: file("@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf")},
  {family: "DejaVu Sans", weight: "regular", path: file("dejavu-fonts-ttf/ttf/DejaVuSans.ttf")},
  {family: "DejaVu Sans", weight: "bold", path: file("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf")}
];
