/** Numbers of 0 and more in the narrower of two kinds of array: two, so that code that reads many such stays fast. */
export type Numbers = Uint16Array | Int32Array;

/** The numbers in an array of the narrowest of these kinds; one that is of either already is taken as it is. */
export function narrow(numbers: ArrayLike<number>): Numbers {
  if (numbers instanceof Uint16Array || numbers instanceof Int32Array) return numbers;
  let most = 0;
  for (let i = 0; i < numbers.length; i++) if (numbers[i]! > most) most = numbers[i]!;
  return most < 1 << 16 ? Uint16Array.from(numbers) : Int32Array.from(numbers);
}

/** The numbers as 32-bit integers, without a copy where they are. */
export function integers(numbers: ArrayLike<number>): Int32Array {
  return numbers instanceof Int32Array ? numbers : Int32Array.from(numbers);
}
