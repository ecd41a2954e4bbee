import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Choices that the same seed makes again. */
export interface Random {
  /** A whole number from `least` to `most`, both possible. */
  whole(least: number, most: number): number;
  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean;
  /** One of them. @throws Error when there are none. */
  pick<T>(from: readonly T[]): T;
  /** All of them, in another order. */
  shuffle<T>(from: readonly T[]): T[];
  /** Letters and digits of base 32, lower case. */
  word(length: number): string;
  /** Another, which goes its own way: for work side by side. */
  branch(): Random;
}

const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

export function randomFrom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const whole = (least: number, most: number): number => uniformInt(generator, least, most);
  return {
    whole,
    chance: (probability) => whole(0, 999_999) < probability * 1_000_000,
    pick(from) {
      if (from.length === 0) throw new Error("nothing to pick from");
      return from[whole(0, from.length - 1)]!;
    },
    shuffle(from) {
      const all = [...from];
      for (let left = all.length - 1; left > 0; left -= 1) {
        const other = whole(0, left);
        [all[left], all[other]] = [all[other]!, all[left]!];
      }
      return all;
    },
    word: (length) => Array.from({ length }, () => BASE32[whole(0, 31)]).join(""),
    branch: () => randomFrom(whole(0, 0x7fff_ffff)),
  };
}
