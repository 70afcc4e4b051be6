/** Whether the browser draws by WebGL here and now: it may be turned off, or the graphics card barred. */
export function hasWebGl(): boolean {
  if (!('WebGLRenderingContext' in window)) return false;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  // Browsers keep few contexts at a time.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
