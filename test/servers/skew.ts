// When preloaded, it sets a program's clock SKEW_MS milliseconds ahead, as on a machine whose clock is wrong.
const ahead = Number(process.env["SKEW_MS"]);
const RealDate = Date;

class SkewedDate extends RealDate {
  constructor(...given: [] | [number | string]) {
    super(given[0] ?? SkewedDate.now());
  }
  static override now(): number {
    return RealDate.now() + ahead;
  }
}

globalThis.Date = SkewedDate as DateConstructor;
