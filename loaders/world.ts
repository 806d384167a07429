import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {feature} from "topojson-client";
import type {GeometryCollection, Topology} from "topojson-specification";
import {countryByNumber} from "../src/model/countries.js";

/** A country, or a piece of land that is none, as a feature of GeoJSON. */
export interface WorldFeature {
  readonly type: "Feature";
  /** Two letters of ISO 3166-1; null for land that is no country of it. */
  readonly id: string | null;
  readonly properties: object;
  readonly geometry: object;
}

export interface World {
  readonly type: "FeatureCollection";
  readonly features: readonly WorldFeature[];
}

/** Shapes without a number of ISO 3166-1 that have letters in use. */
const unnumbered: Readonly<Record<string, string>> = {Kosovo: "XK"};

const antarctica = "010";

/**
 * The countries of the world at 1 : 110 million, from world-atlas (Natural Earth), without Antarctica; coordinates are
 * rounded to a tenth of a degree, less than a point of the map.
 */
export function loadWorld(): World {
  const file = createRequire(import.meta.url).resolve("world-atlas/countries-110m.json");
  const atlas = JSON.parse(readFileSync(file, "utf8")) as Topology<{countries: GeometryCollection<{name: string}>}>;
  const {features} = feature(atlas, atlas.objects.countries);
  return {
    type: "FeatureCollection",
    features: features
      .filter(({id}) => id !== antarctica)
      .map(({id, properties: {name}, geometry}) => ({
        type: "Feature",
        id: id === undefined ? (unnumbered[name] ?? null) : countryByNumber(String(id)),
        properties: {},
        geometry: coarse(geometry)
      }))
  };
}

function coarse<T>(geometry: T): T {
  const tenth = (_key: string, value: unknown) => (typeof value === "number" ? Math.round(value * 10) / 10 : value);
  return JSON.parse(JSON.stringify(geometry, tenth)) as T;
}
