/**
 * How nodes and ties are drawn. Nothing of a node stands in a buffer: shaders look it up by number, so that moving or
 * lighting up nodes sends one small table, and ties follow by themselves.
 */
const LOOK_UP = /* glsl */ `#version 300 es
precision highp float;
precision highp int;
uniform highp sampler2D u_place;   // x, y, radius (0 = hidden), 1 where unknown
uniform lowp sampler2D u_colour;   // red, green, blue, 1 where in focus
uniform vec3 u_view;               // left, top, pixels a unit: y grows upwards in the picture, downwards on the screen
uniform vec2 u_size;               // of the screen, in pixels
uniform float u_grow;              // radii and widths by zoom
uniform float u_pixel;             // device pixels a pixel
uniform float u_focused;           // 1 where something is in focus
ivec2 cell(uint i) { return ivec2(int(i) % 1024, int(i) / 1024); }
vec2 onScreen(vec2 p) { return vec2(u_view.x + p.x * u_view.z, u_view.y - p.y * u_view.z); }
vec4 clip(vec2 p) { return vec4(p.x / u_size.x * 2.0 - 1.0, 1.0 - p.y / u_size.y * 2.0, 0.0, 1.0); }
`;

export const NODE_VERTEX = /* glsl */ `${LOOK_UP}
layout(location = 0) in uint a_node;
uniform float u_pass;              // 0 all, 1 those out of focus, 2 those in focus
uniform float u_shrink;
out vec2 v_corner;
out float v_radius;
flat out vec4 v_look;
flat out float v_unknown;
void main() {
  vec4 place = texelFetch(u_place, cell(a_node), 0);
  v_look = texelFetch(u_colour, cell(a_node), 0);
  if (u_focused < 0.5) v_look.a = 1.0;
  v_unknown = place.w;
  bool skipped = place.z <= 0.0 || (u_pass == 1.0 && v_look.a > 0.5) || (u_pass == 2.0 && v_look.a <= 0.5);
  v_radius = max(place.z * u_grow * u_shrink, 0.5);
  float reach = v_radius + 1.0;
  v_corner = vec2((gl_VertexID & 1) == 0 ? -reach : reach, (gl_VertexID & 2) == 0 ? -reach : reach);
  gl_Position = skipped ? vec4(2.0, 2.0, 2.0, 1.0) : clip(onScreen(place.xy) + v_corner);
}`;

export const NODE_FRAGMENT = /* glsl */ `#version 300 es
precision highp float;
uniform vec3 u_ground;
uniform vec3 u_rim;                // of what is unknown
uniform float u_faded;             // what is out of focus keeps this share of its colour
uniform float u_pixel;
in vec2 v_corner;
in float v_radius;
flat in vec4 v_look;
flat in float v_unknown;
out vec4 colour;
void main() {
  float inward = v_radius - length(v_corner);
  float feather = 1.0 / u_pixel;
  float disc = clamp(inward / feather + 0.5, 0.0, 1.0);
  if (disc <= 0.0) discard;
  float share = v_look.a > 0.5 ? 1.0 : u_faded;
  // What is hardly darker, or lighter, than the ground has a rim too: the low end of a ramp must be seen.
  bool pale = distance(v_look.rgb, u_ground) < 0.4;
  float rim = v_unknown > 0.5 ? 1.6 : (pale || v_radius > 2.5 ? 1.1 : 0.0);
  float core = rim == 0.0 ? 1.0 : clamp((inward - rim) / feather + 0.5, 0.0, 1.0);
  vec3 inside = mix(u_ground, v_look.rgb, share);
  // What is pale keeps its hue, further from the ground: in the neutral colour it would pass for unknown.
  vec3 hue = clamp(u_ground + 2.6 * (v_look.rgb - u_ground), 0.0, 1.0);
  vec3 edge = v_unknown > 0.5 ? mix(u_ground, u_rim, share) : pale ? mix(u_ground, hue, share) : u_ground;
  colour = vec4(mix(edge, inside, core), 1.0) * disc;
}`;

/** Steps of a curved tie. */
export const CURVE_STEPS = 10;

export const TIE_VERTEX = /* glsl */ `${LOOK_UP}
layout(location = 0) in uvec2 a_ends;
layout(location = 1) in vec4 a_colour;   // alpha: how far it is faded by strength
layout(location = 2) in float a_width;
uniform float u_steps;                   // 1 = straight
uniform float u_curve;                   // how far it bends, a share of its length
uniform int u_centre;                    // node whose ties stand out, or -1
uniform ivec2 u_chosen;                  // both ends of the tie that is selected, or -1
uniform vec3 u_alphas;                   // calm, bright, faded
uniform float u_widen;
out float v_across;
flat out float v_half;
flat out vec4 v_tint;
void main() {
  vec4 from = texelFetch(u_place, cell(a_ends.x), 0);
  vec4 to = texelFetch(u_place, cell(a_ends.y), 0);
  vec2 a = onScreen(from.xy);
  vec2 b = onScreen(to.xy);
  float alpha = u_alphas.x * a_colour.a;
  if (u_focused > 0.5) {
    bool lit;
    if (u_chosen.x >= 0) lit = ivec2(a_ends) == u_chosen;
    else if (u_centre >= 0) lit = int(a_ends.x) == u_centre || int(a_ends.y) == u_centre;
    else lit = texelFetch(u_colour, cell(a_ends.x), 0).a > 0.5 && texelFetch(u_colour, cell(a_ends.y), 0).a > 0.5;
    alpha = lit ? u_alphas.y : u_alphas.z * a_colour.a;
  }
  float width = a_width * u_widen;
  // Finer than a device pixel it is drawn fainter instead.
  float least = 0.9 / u_pixel;
  alpha *= min(1.0, width / least);
  v_half = max(width, least) / 2.0;
  v_tint = vec4(a_colour.rgb * alpha, alpha);
  vec2 along = b - a;
  float length_ = length(along);
  vec2 across = length_ > 0.0 ? vec2(-along.y, along.x) / length_ : vec2(0.0);
  float t = float(gl_VertexID / 2) / u_steps;
  float side = (gl_VertexID & 1) == 0 ? -1.0 : 1.0;
  vec2 bend = across * length_ * u_curve;
  vec2 p = a + along * t + bend * 4.0 * t * (1.0 - t);
  vec2 direction = along + bend * 4.0 * (1.0 - 2.0 * t);
  vec2 normal = length_ > 0.0 ? normalize(vec2(-direction.y, direction.x)) : vec2(0.0);
  float reach = v_half + 0.5 / u_pixel;
  v_across = side * reach;
  bool hidden = from.z <= 0.0 || to.z <= 0.0;
  bool away = max(a.x, b.x) < -200.0 || min(a.x, b.x) > u_size.x + 200.0 || max(a.y, b.y) < -200.0 || min(a.y, b.y) > u_size.y + 200.0;
  gl_Position = hidden || away || alpha < 0.003 ? vec4(2.0, 2.0, 2.0, 1.0) : clip(p + normal * side * reach);
}`;

export const TIE_FRAGMENT = /* glsl */ `#version 300 es
precision highp float;
uniform float u_pixel;
in float v_across;
flat in float v_half;
flat in vec4 v_tint;
out vec4 colour;
void main() {
  colour = v_tint * clamp((v_half - abs(v_across)) * u_pixel + 0.5, 0.0, 1.0);
}`;

/** Lays a finished layer over the screen. */
export const LAYER_VERTEX = /* glsl */ `#version 300 es
precision highp float;
out vec2 v_at;
void main() {
  vec2 corner = vec2(float((gl_VertexID << 1) & 2), float(gl_VertexID & 2));
  v_at = corner;
  gl_Position = vec4(corner * 2.0 - 1.0, 0.0, 1.0);
}`;

export const LAYER_FRAGMENT = /* glsl */ `#version 300 es
precision highp float;
uniform sampler2D u_layer;
in vec2 v_at;
out vec4 colour;
void main() { colour = texture(u_layer, v_at); }`;
