/** The drawing of a figure: its largest SVG; null where it has none. The sparklines of a table are none. */
export function drawingOf(body: Element): SVGSVGElement | null {
  const drawings = [...body.querySelectorAll<SVGSVGElement>("svg:not(svg svg, table svg)")];
  const size = (drawing: SVGSVGElement) =>
    Number(drawing.getAttribute("width") ?? 0) * Number(drawing.getAttribute("height") ?? 0);
  return drawings.reduce<SVGSVGElement | null>((a, b) => (a === null || size(b) > size(a) ? b : a), null);
}

/** What of the page's style a drawing outside of it must keep. */
const kept = ["fill", "stroke", "color", "font-family", "font-size", "font-weight", "opacity", "background-color"];

/** A drawing as a file of its own: the page's colours and fonts written into it. */
export function svgText(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll<SVGElement>("*")];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  originals.forEach((original, i) => {
    const style = getComputedStyle(original);
    for (const name of kept) copies[i]!.style.setProperty(name, style.getPropertyValue(name));
  });
  copy.style.setProperty("background-color", getComputedStyle(document.body).backgroundColor);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new XMLSerializer().serializeToString(copy);
}

/** A drawing as a PNG, twice as many pixels each way as on the page. */
export async function pngOf(drawing: SVGSVGElement): Promise<Blob> {
  const {width, height} = drawing.getBoundingClientRect();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(drawing))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * width;
  canvas.height = 2 * height;
  const context = canvas.getContext("2d")!;
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the browser made no picture"))))
  );
}
