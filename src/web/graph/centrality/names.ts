/** How a node stands among those that are shown. */
export const centralities = ['betweenness', 'pagerank', 'closeness'] as const;
export type Centrality = (typeof centralities)[number];
