/** The numbers that a program of sigma draws from, and which of them the graphics card does not have yet. */
export class Sending {
  #sent: Float32Array | null = null;
  #from = Infinity;
  #to = 0;

  /** These were written, from one up to before another. */
  written(from: number, to: number): void {
    this.#from = Math.min(this.#from, from);
    this.#to = Math.max(this.#to, to);
  }

  /** Sends what was written since the last time to the buffer that is bound: all of another array, and nothing where nothing was. */
  send(gl: WebGLRenderingContext | WebGL2RenderingContext, array: Float32Array): void {
    if (array !== this.#sent) gl.bufferData(gl.ARRAY_BUFFER, array, gl.DYNAMIC_DRAW);
    else if (this.#from < this.#to) {
      gl.bufferSubData(gl.ARRAY_BUFFER, this.#from * array.BYTES_PER_ELEMENT, array.subarray(this.#from, this.#to));
    }
    this.#sent = array;
    this.#from = Infinity;
    this.#to = 0;
  }
}
