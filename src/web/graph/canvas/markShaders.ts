// In sigma's units twice the correction ratio is a pixel at no zoom.

export const vertexShader = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute float a_mark;
attribute float a_near;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_columns;
uniform float u_reach;
uniform float u_far;

varying vec4 v_color;
varying vec2 v_corner;
varying vec2 v_place;

// Sigma's colours lose the last bit of their opacity on the way here.
const float bias = 255.0 / 254.0;

void main() {
  float radius = a_size * 2.0 * u_correctionRatio / u_sizeRatio;
  vec2 position = a_position + a_corner * vec2(1.0, -1.0) * radius / u_reach;
  gl_Position = vec4((u_matrix * vec3(position, 1)).xy, 0, 1);

  float row = floor(a_mark / u_columns);
  float column = a_mark - row * u_columns;
  v_place = (vec2(column, row) + (a_corner + 1.0) / 2.0) / vec2(u_columns, 2.0);
  v_corner = a_corner / u_reach;

  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  v_color.a *= mix(u_far, 1.0, a_near);
  #endif
  v_color.a *= bias;
}
`;

export const fragmentShader = /* glsl */ `
precision mediump float;

uniform sampler2D u_atlas;
uniform vec3 u_paper;

varying vec4 v_color;
varying vec2 v_corner;
varying vec2 v_place;

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = length(v_corner) > 1.0 ? vec4(0.0) : v_color;
  #else
  vec4 mark = texture2D(u_atlas, v_place);
  gl_FragColor = vec4(mix(u_paper, v_color.rgb, mark.r), 1.0) * mark.a * v_color.a;
  #endif
}
`;
