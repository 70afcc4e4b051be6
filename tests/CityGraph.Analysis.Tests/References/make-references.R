# Adds what the R packages sna and igraph answer for the graphs of make-references.py: sna.json.gz. The same bytes with the same versions.
# Rscript make-references.R [N [FOLDER]]: of each N-th graph only (default: all), into FOLDER (default: where this script lies).
# Needs Debian's r-cran-sna, r-cran-igraph and r-cran-jsonlite.
library(jsonlite)
suppressMessages(library(sna))
# Both packages have a `betweenness` and the like: sna's are attached, igraph's called by their full names.

here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
arguments <- commandArgs(trailingOnly = TRUE)
every <- if (length(arguments) > 0) as.integer(arguments[1]) else 1
folder <- if (length(arguments) > 1) arguments[2] else here
given <- fromJSON(gzfile(file.path(here, "graphs.json.gz")), simplifyVector = FALSE)
answers <- list()

# Keeps what an expression gives for a graph: null where a package refuses, null within a list where it gives no number.
ask <- function(measure, name, question) {
  answer <- tryCatch(suppressWarnings(question), error = function(refusal) NULL)
  if (is.matrix(answer)) answer <- lapply(seq_len(nrow(answer)), function(row) plain(answer[row, ]))
  else if (!is.null(answer)) answer <- plain(answer)
  answers[[measure]][name] <<- list(answer)
}

plain <- function(numbers) {
  numbers <- as.numeric(unname(numbers))
  numbers[!is.finite(numbers)] <- NA
  numbers
}

single <- function(number) structure(plain(number)[1], class = c("scalar", "numeric"))

matrix_of <- function(graph) {
  matrix <- matrix(0, graph$nodes, graph$nodes)
  for (edge in graph$edges) {
    matrix[edge[[1]] + 1, edge[[2]] + 1] <- 1
    if (!graph$directed) matrix[edge[[2]] + 1, edge[[1]] + 1] <- 1
  }
  matrix
}

# A matrix holds neither parallel edges nor, as sna reads it, loops.
ask_sna <- function(name, graph) {
  m <- matrix_of(graph)
  mode <- if (graph$directed) "digraph" else "graph"
  between <- if (graph$directed) "directed" else "undirected"
  ask("sna.density", name, single(gden(m, mode = mode)))
  ask("sna.degree", name, degree(m, gmode = mode))
  # Freeman's betweenness of a symmetric matrix counts each pair in both directions unless told that it is a graph.
  ask("sna.betweenness", name, betweenness(m, gmode = mode, cmode = between))
  ask("sna.betweenness.digraph", name, betweenness(m, gmode = "digraph", cmode = "directed"))
  ask("sna.closeness", name, closeness(m, gmode = mode, cmode = between))
  ask("sna.closeness.inverse-sum", name, closeness(m, gmode = mode, cmode = if (graph$directed) "suminvdir" else "suminvundir"))
  ask("sna.reciprocity.dyadic", name, single(grecip(m, measure = "dyadic")))
  ask("sna.reciprocity.dyadic-nonnull", name, single(grecip(m, measure = "dyadic.nonnull")))
  ask("sna.reciprocity.edgewise", name, single(grecip(m, measure = "edgewise")))
  ask("sna.transitivity", name, single(gtrans(m, mode = mode, measure = "weak")))
  ask("sna.triad-census", name, triad.census(m, mode = mode)[1, ])
  ask("sna.components.weak", name, component.dist(m, connected = "weak")$membership)
  ask("sna.components.strong", name, component.dist(m, connected = "strong")$membership)
  ask("sna.coreness", name, kcores(m, mode = mode, cmode = "freeman"))
  if (graph$directed) {
    ask("sna.dyad-census", name, dyad.census(m)[1, ])
    ask("sna.coreness.in", name, kcores(m, cmode = "indegree"))
    ask("sna.coreness.out", name, kcores(m, cmode = "outdegree"))
  }
  for (measure in c("degree", "betweenness", "closeness")) {
    ask(paste0("sna.centralisation.", measure), name, single(centralization(m, measure, mode = mode)))
  }
  roles <- tryCatch(brokerage(m, unlist(graph$groups)), error = function(refusal) NULL)
  ask("sna.brokerage", name, roles$raw.nli)
  ask("sna.brokerage.all", name, roles$raw.gli)
  if (graph$nodes <= 10) {
    for (method in c("hamming", "euclidean", "correlation")) {
      ask(paste0("sna.equivalence.", method), name, sedist(m, method = method, mode = mode))
    }
  }
}

ask_igraph <- function(name, graph) {
  set.seed(1) # Where its iterations start.
  g <- igraph::make_graph(unlist(graph$edges) + 1, n = graph$nodes, directed = graph$directed)
  ask("rigraph.centralisation.degree", name, single(igraph::centr_degree(g, loops = FALSE)$centralization))
  ask("rigraph.centralisation.betweenness", name, single(igraph::centr_betw(g)$centralization))
  ask("rigraph.centralisation.closeness", name, single(igraph::centr_clo(g)$centralization))
  ask("rigraph.centralisation.eigenvector", name, single(igraph::centr_eigen(g)$centralization))
  ask("rigraph.reciprocity", name, single(igraph::reciprocity(g)))
  ask("rigraph.transitivity", name, single(igraph::transitivity(g)))
}

for (name in names(given$graphs)[seq(1, length(given$graphs), every)]) {
  graph <- given$graphs[[name]]
  edges <- vapply(graph$edges, function(edge) paste(edge[[1]], edge[[2]]), "")
  looped <- any(vapply(graph$edges, function(edge) edge[[1]] == edge[[2]], TRUE))
  if (!looped && !any(duplicated(edges)) && graph$nodes > 0) ask_sna(name, graph)
  if (graph$nodes > 0 && length(edges) > 0) ask_igraph(name, graph)
}

versions <- lapply(list(R = getRversion(), sna = packageVersion("sna"), igraph = packageVersion("igraph")), as.character)
for (name in names(given$samples)[seq(1, length(given$samples), every)]) {
  fit <- igraph::fit_power_law(unlist(given$samples[[name]]), implementation = "plfit")
  ask("rigraph.tail.alpha", name, single(fit$alpha))
  ask("rigraph.tail.xmin", name, single(fit$xmin))
  ask("rigraph.tail.distance", name, single(fit$KS.stat))
}

content <- toJSON(list(seed = given$seed, versions = versions, answers = answers), digits = NA, na = "null", null = "null", auto_unbox = FALSE)
file <- gzfile(file.path(folder, "sna.json.gz"), "wb", compression = 9)
writeLines(content, file)
close(file)
