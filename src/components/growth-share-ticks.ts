import {type Locale, axisFigure} from "./format.js";

/** Halves and doubles between two factors. */
export function growthTicks(lowest: number, highest: number): number[] {
  const powers = Array.from({length: 25}, (_, i) => 2 ** (i - 8)).filter(
    (power) => power >= lowest / 2.2 && power <= highest * 2.2
  );
  const step = Math.ceil(powers.length / 8);
  return powers.filter((power) => Math.log2(power) % step === 0);
}

/** A factor as a signed change: `+100%`. */
export function growthText(factor: number, locale: Locale): string {
  const change = axisFigure(100 * (factor - 1), "percent", locale).replace("-", "−");
  return factor > 1 ? `+${change}` : change;
}

/** The powers of ten between shares; where there are few, twice and five times them too. */
export function shareTicks(shares: readonly number[]): number[] {
  const [least, most] = [Math.min(...shares) / 1.2, Math.max(...shares) * 1.2];
  const within = (mantissas: readonly number[]) =>
    Array.from({length: 14}, (_, i) => mantissas.map((mantissa) => Number(`${mantissa}e${i - 10}`)))
      .flat()
      .filter((share) => share >= least && share <= most);
  return most / least > 1000 ? within([1]) : within([1, 2, 5]);
}

/** A share with as many decimals as a small one needs. */
export function shareText(share: number, {language}: Locale): string {
  return (share / 100).toLocaleString(language, {style: "percent", maximumSignificantDigits: 1});
}
