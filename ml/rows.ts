/**
 * Counts rows that stand one after another in an array, after looking at every value.
 *
 * @throws {RangeError} where the last row is incomplete or a value is not finite, naming the first such row
 */
export function countRows(rows: Float64Array, columns: number): number {
  if (!Number.isInteger(columns) || columns < 1) throw new RangeError(`invalid number of columns: ${columns}`);
  if (rows.length % columns) throw new RangeError(`incomplete row: ${rows.length} values in ${columns} columns`);
  const bad = rows.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) throw new RangeError(`value not finite in row ${Math.floor(bad / columns)}: ${rows[bad]}`);
  return rows.length / columns;
}

/** Squared Euclidean distance of two rows, each given by its array and the index of its first value. */
export function squaredDistance(a: Float64Array, i: number, b: Float64Array, j: number, columns: number): number {
  let sum = 0;
  for (let column = 0; column < columns; column++) {
    const difference = a[i + column]! - b[j + column]!;
    sum += difference * difference;
  }
  return sum;
}
