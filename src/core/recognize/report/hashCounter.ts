/** Counts by 32-bit keys other than 0, without an object for each. */
export class HashCounter {
  #keys = new Uint32Array(1024);
  #counts = new Int32Array(1024);
  #used = 0;

  /** Adds to the count of a key, and returns what it is then. */
  add(key: number, by: number): number {
    const at = this.#find(key);
    if (this.#keys[at] === 0) {
      this.#keys[at] = key;
      if (++this.#used * 2 > this.#keys.length) {
        this.#grow();
        return this.add(key, by);
      }
    }
    return (this.#counts[at] = (this.#counts[at] as number) + by);
  }

  get(key: number): number {
    return this.#counts[this.#find(key)] as number;
  }

  #find(key: number): number {
    const mask = this.#keys.length - 1;
    let at = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
    while (this.#keys[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#counts = new Int32Array(keys.length * 2);
    this.#used = 0;
    for (let i = 0; i < keys.length; i++) if (counts[i] !== 0) this.#put(keys[i] as number, counts[i] as number);
  }

  #put(key: number, count: number): void {
    const at = this.#find(key);
    this.#keys[at] = key;
    this.#counts[at] = count;
    this.#used++;
  }
}
