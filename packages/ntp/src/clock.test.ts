import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Clocks, combine, type Exchange, OwnClock, secondsBetween } from './index.ts';
import { fromUnixMilliseconds } from './timestamp.ts';

/** A machine whose reads take time, in milliseconds; its wall clock can be set. */
class Machine implements Clocks {
  monotonic = 5.25;
  offset: number;
  constructor(offset: number) {
    this.offset = offset;
  }
  monotonicMilliseconds(): number {
    this.monotonic += 0.00005;
    return this.monotonic;
  }
  wallMilliseconds(): number {
    this.monotonic += 0.00005;
    return Math.floor(this.monotonic + this.offset);
  }
  error(clock: OwnClock): number {
    // Far from zero a double of the sum is too coarse: compare what is left of the whole milliseconds.
    const whole = Math.floor(this.offset);
    const at = this.monotonic;
    return secondsBetween(clock.ntpAt(at), fromUnixMilliseconds(whole, this.offset - whole + at));
  }
}

test('the bound holds and is sharp, wherever the milliseconds begin', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e9, max: 4e9, noNaN: true }), (offset) => {
      const machine = new Machine(offset);
      const clock = new OwnClock(machine);
      expect(Math.abs(machine.error(clock))).toBeLessThanOrEqual(clock.boundSeconds + 1e-9);
      expect(clock.sharpen()).toBeUndefined();
      expect(clock.boundSeconds).toBeLessThan(0.3e-6);
      expect(Math.abs(machine.error(clock))).toBeLessThanOrEqual(clock.boundSeconds + 1e-9);
    }),
    { numRuns: 30 },
  );
});

test('a step is found, its size too, and the clock follows', () => {
  for (const step of [3000, -3000, 1.5, -0.01, 0.002]) {
    const machine = new Machine(1.7e9);
    const clock = new OwnClock(machine);
    clock.sharpen();
    machine.offset += step;
    const seen = Math.abs(step) > 1 ? clock.observe() : clock.sharpen();
    expect(seen, String(step)).toBeDefined();
    expect(Math.abs((seen?.stepSeconds ?? 0) - step / 1000)).toBeLessThanOrEqual((seen?.boundSeconds ?? 0) + 1e-9);
    clock.sharpen();
    expect(clock.boundSeconds).toBeLessThan(0.3e-6);
    expect(Math.abs(machine.error(clock))).toBeLessThan(0.3e-6);
    expect(clock.steps.length).toBeGreaterThan(0);
  }
});

test('the real clock agrees with Date.now()', () => {
  const clock = new OwnClock();
  clock.sharpen();
  const before = Date.now();
  const now = clock.ntpAt(performance.now());
  const after = Date.now() + 1;
  if (clock.observe() !== undefined) return; // The machine's clock was set just now.
  expect(secondsBetween(now, fromUnixMilliseconds(before))).toBeGreaterThanOrEqual(-clock.boundSeconds);
  expect(secondsBetween(fromUnixMilliseconds(after), now)).toBeGreaterThanOrEqual(-clock.boundSeconds);
});

test('whatever the ways take, the bound of one exchange and of many contains the truth', () => {
  const way = fc.double({ min: 0, max: 0.2, noNaN: true });
  const truth = fc.double({ min: -1000, max: 1000, noNaN: true });
  fc.assert(
    fc.property(
      truth,
      fc.array(fc.tuple(way, way), { minLength: 1, maxLength: 9 }),
      fc.double({ min: 0, max: 1e-4, noNaN: true }),
      (offset, ways, late) => {
        const replies = ways.map(([there, back], i): Exchange => {
          const dispersionSeconds = 1e-6;
          const at = { sentMilliseconds: i, receivedMilliseconds: i };
          const problems: [] = [];
          const offsetSeconds = offset + (there - back) / 2;
          const boundSeconds = (there + back) / 2 + dispersionSeconds;
          return {
            ...at,
            problems,
            offsetSeconds,
            boundSeconds,
            dispersionSeconds,
            delaySeconds: there + back,
          } as unknown as Exchange;
        });
        const combined = combine(replies, late);
        expect(Math.abs((combined?.offsetSeconds ?? 0) - offset)).toBeLessThanOrEqual(
          (combined?.boundSeconds ?? 0) + 1e-9,
        );
        expect(combined?.best.delaySeconds).toBe(Math.min(...ways.map(([there, back]) => there + back)));
      },
    ),
    { numRuns: 1000 },
  );
  expect(combine([])).toBeUndefined();
});
