// Lengths are in pixels of CSS; a gap below 0 stands for a double line. Within u_soft of its side a line fades.

export const vertexShader = /* glsl */ `
attribute vec2 a_start;
attribute vec2 a_end;
attribute vec2 a_dash;
attribute float a_near;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_correctionRatio;
uniform float u_soft;
uniform float u_far;

varying vec4 v_color;
varying vec2 v_dash;
varying float v_along;
varying float v_across;
varying float v_half;

// Sigma's colours lose the last bit of their opacity on the way here.
const float bias = 255.0 / 254.0;

void main() {
  float pixel = 2.0 * u_correctionRatio;
  vec2 line = a_end - a_start;
  float extent = max(length(line), 1e-9);
  vec2 normal = vec2(-line.y, line.x) / extent;

  #ifdef PICKING_MODE
  // Thin lines can be hit too.
  v_half = 4.0;
  v_color = vec4(a_id.rgb, a_id.a * bias);
  #else
  v_half = a_dash.y < 0.0 ? 2.25 : 0.75;
  v_color = vec4(a_color.rgb, 1.0) * a_color.a * bias * mix(u_far, 1.0, a_near);
  #endif
  v_dash = a_dash;
  float along = a_corner.x * 0.5 + 0.5;
  v_along = along * extent / pixel;
  // Farther out a sixteenth of the colour would be left: it is not worth the pixels.
  v_across = a_corner.y * (v_half + 0.7 * u_soft);

  vec2 position = mix(a_start, a_end, along) + normal * v_across * pixel;
  gl_Position = vec4((u_matrix * vec3(position, 1)).xy, 0, 1);
}
`;

export const fragmentShader = /* glsl */ `
precision highp float;

uniform float u_soft;

varying vec4 v_color;
varying vec2 v_dash;
varying float v_along;
varying float v_across;
varying float v_half;

void main() {
  float off = abs(v_across);
  #ifdef PICKING_MODE
  gl_FragColor = off > v_half ? vec4(0.0) : v_color;
  #else
  float opacity = 1.0 - smoothstep(v_half - u_soft, v_half + u_soft, off);
  if (v_dash.y < 0.0) opacity *= smoothstep(v_half / 3.0 - u_soft, v_half / 3.0 + u_soft, off);
  else if (v_dash.y > 0.0) opacity *= 1.0 - step(v_dash.x, mod(v_along, v_dash.x + v_dash.y));
  gl_FragColor = v_color * opacity;
  #endif
}
`;
