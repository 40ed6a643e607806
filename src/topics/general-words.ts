/**
 * Words of academic prose at large, as keys (singular, American). They say how people write about
 * work, not what it is about.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Never part of a term: a phrase ends before them and starts after them. */
export const BREAKS: ReadonlySet<string> = new Set(
  words(`
  all another any both different each either every few fewer fewest least less little many more most much neither
  other same several some such various certain particular own whole overall specific
  novel new newly existing proposed recent recently previous prior current traditional conventional
  significant significantly remarkable superior comprehensive extensive promising notable substantial considerable
  important crucial key main major minor critical essential necessary sufficient appropriate suitable useful
  effective efficient successful popular widely common possible impossible available similar related corresponding
  respective subsequent following further additional increasing growing great good better best bad worse worst
  large scale well high low higher lower highest lowest strong weak powerful broad wide narrow
  good simple easy hard difficult complex
  state of the art sota cutting edge leading
  first second third fourth next last final initial early late former latter original
  paper article author manuscript preprint et al etc fig figure tab table section chapter appendix supplementary
  github code url http https www com html
  show shows shown propose present introduce demonstrate achieve outperform improve improves enable allow enhance
  provide reveal suggest indicate find found investigate explore examine address consider discuss describe
  develop evaluate conclude argue aim aims highlight underscore underline facilitate leverage utilize employ
  use uses using used based including include contains contain consist exhibit observe offer offers yield
  make makes become remain remains require requires need needs help helps struggle lead leads rely relies
  apply applies reduce reduces increase increases decrease compare compares define defines result resulting
  incorporate integrate perform performs serve serves tackle extend extends alleviate mitigate suffer suffers
  approximately respectively namely however moreover furthermore thereby therefore thus hence
  one two three four five six seven eight nine ten hundred thousand million billion percent
  today yesterday year month week day hour minute january february march april may june july august
  september october november december
  `).filter(
    word =>
      ![
        "large",
        "scale",
        "of",
        "the",
        "edge",
        "state",
        "art",
        "high",
        "low",
        "complex",
        "hard",
        "weak",
        "strong",
        "key",
        "critical",
        "day",
        "march",
        "may",
        "table",
      ].includes(word),
  ),
);

/** May stand inside a term, never begin it. */
export const NOT_FIRST: ReadonlySet<string> = new Set(
  words(`
  large scale high low hard strong weak complex general overall entire full real true actual potential key critical
  experimental empirical theoretical practical extensive various competitive comparable consistent consistently
  inherent underlying fundamental core unique rich diverse multiple single individual unified generic typical
  long short fast slow small big huge massive rapid vast wide deep accurate precise robust reliable scalable
  generated validated learned improved selected observed obtained reported associated combined considered identified
  designed trained tested studied applied developed broad broader public vanilla proprietary
  flexible lightweight simple straightforward challenging intrinsic preliminary thorough systematic rigorous
  quantitative qualitative insufficient limited poor excellent impressive surprising unprecedented increased reduced
  improved enhanced desired given required widespread ubiquitous primary secondary special specialized advanced
  modern contemporary emerging standard baseline public publicly open closed top top tier tier average mean total maximum minimum
  relative absolute direct indirect explicit implicit internal external intermediate early late final initial
  downstream upstream real world world wide state numerous multi
  `).filter(
    word =>
      ![
        "deep",
        "open",
        "multi",
        "state",
        "mean",
        "core",
        "world",
        "real",
        "long",
        "short",
        "small",
        "single",
        "general",
        "special",
        "standard",
        "baseline",
        "critical",
        "large",
        "tier",
        "top",
        "high",
        "low",
        "scale",
        "scalable",
        "implicit",
        "explicit",
        "robust",
      ].includes(word),
  ),
);

/** May stand inside a term, never end it, nor stand alone. */
export const NOT_LAST: ReadonlySet<string> = new Set(
  words(`
  approach method framework technique paradigm performance result experiment improvement challenge problem issue
  ability capability effectiveness efficiency advantage disadvantage way aim goal objective purpose role number set
  case example instance type kind variety range field area work study research investigation potential perspective
  insight contribution baseline setting scenario need demand gap limitation solution application advance advancement
  progress success direction finding conclusion discussion background introduction fact evidence thing part aspect
  factor feature property characteristic nature impact effect influence importance significance benefit cost
  quality quantity amount degree rate size scale level stage phase step procedure process manner mode form
  basis principle idea concept notion view viewpoint theme topic subject question answer hypothesis assumption
  evaluation assessment comparison validation demonstration exploration implementation development
  use usage utilization deployment adoption integration combination incorporation introduction presence absence lack
  increase decrease reduction gain loss boost enhancement trend change difference similarity relationship relation
  interest attention effort practice practitioner researcher community literature
  accuracy score metric measure criterion value average ratio percentage percent proportion margin
  dataset data set suite collection corpus resource tool toolkit library package platform pipeline
  strategy scheme mechanism module component element unit block structure architecture design
  environment condition context circumstance situation domain world
  group class category member subset pair list series sequence
  time period duration year history
  input output outcome response
  item entity object element point line
  mean term word name label meaning
  complexity diversity variability consistency stability flexibility scalability generality
  parameter hyperparameter configuration
  issue requirement constraint criterion
  understanding ground light
  large high low hard strong weak complex long short fast slow small big deep real general robust reliable
  multiple single individual unified
  instruct base mini pro max plus lite task benchmark domain sample pass
  `).filter(
    word =>
      ![
        "corpus",
        "architecture",
        "design",
        "attention",
        "robustness",
        "response",
        "loss",
        "hypothesis",
        "entity",
        "mechanism",
        "parameter",
        "hyperparameter",
        "class",
        "category",
        "object",
        "structure",
        "integration",
        "understanding",
        "similarity",
        "development",
        "evaluation",
        "deployment",
        "assessment",
        "resource",
        "platform",
        "library",
        "context",
        "sequence",
        "series",
        "word",
        "constraint",
        "adoption",
        "answer",
        "question",
        "process",
        "exploration",
        "strategy",
        "efficiency",
        "environment",
        "complexity",
        "world",
        "property",
        "diversity",
        "stability",
        "scalability",
        "feature",
        "scale",
        "research",
        "validation",
        "data",
        "cost",
        "label",
      ].includes(word),
  ),
);

/** Good inside a term, too general to be one alone. */
export const NOT_ALONE: ReadonlySet<string> = new Set(
  words(`
  model task data learning training system network process language information knowledge algorithm
  representation module component step level layer parameter sample space domain environment user human object
  point line state action input output prediction performance function behavior strategy mechanism structure
  architecture design analysis theory review survey overview benchmark test testing evaluation assessment
  dataset database corpus resource tool platform library content context understanding interaction
  integration generation selection detection estimation classification optimization computation
  complexity similarity stability diversity flexibility scalability efficiency exploration validation research
  development deployment adoption property feature scale cost label world class category entity response
  answer question hypothesis sequence series word constraint memory search control management planning
  technology science engineering computer software machine program service product quality security
  intelligence inference reference base case type form unit element variable distribution
  signal source target candidate instance instruction query document text token vector matrix graph tree node edge
  image video audio speech sound picture
  people person man woman child patient student teacher participant group population sample country region
  age sex gender year time treatment therapy disease health care risk score effect rate factor outcome
  change growth rise decline pattern trend relationship association correlation effect
  supervision reward policy objective loss error noise bias gradient weight size length depth width
  framework pipeline scheme technique practice operation condition concept idea principle view
  scenario environment interface application device hardware compute computation resource power energy
  experience history expert skill decision rule choice guidance feedback preference capacity
  accuracy precision recall robustness generalization alignment adaptation
  pre post sub inter intra multi single
  llm lm ai model
  center institute university department laboratory company industry market
  law order term area location place site path map frame window view scene sensor
  paradigm trajectory trade off tradeoff budget baseline variant version release
  open source real time end to end zero shot few shot large scale long horizon fine grained
  optimal general high low training free plug and play
  material body surface temperature pressure water air light
  limitation degradation mitigation modification transformation transition emergence
  verification filtering sampling scaling tuning encoding decoding processing modeling reasoning thinking
  attribute characteristic quantity bound limit threshold
  synthesis simulation experiment observation measurement
  conflict barrier bottleneck overhead latency throughput speed
  consistency coherence dynamics evolution
  acquisition retrieval extraction recognition segmentation reconstruction translation summarization
  annotation discovery fusion compression projection perception attack defense
  chain building answering attention showcase metric phenomenon promise retraining strength weakness superiority
  train alternative art production publication date scratch wave validating landscape collaboration classification
  convergence innovation instability adaptability interpolation ablation image vision flow agreement assistance
  foundation future past presentation communication context contrast control coverage creation criterion cycle
  description detail dimension discrepancy discriminator driver dynamic economy education emphasis end engine entry
  era estimate event evidence exception exchange expansion expectation explanation extension face failure family
  fashion fidelity figure finding focus formation formulation formula foundation freedom frequency front function
  fraction game guarantee guideline hand head heart hope identification identity image implication incentive
  indication indicator individual influence initiative inspiration instance institution instrument intention
  intervention investment item journey key kind lack lead leader lesson lever life light link list literature load
  location logic look magnitude majority mapping match maturity mechanism mention message mind minimum mission mixture
  momentum movement name nature nation novelty occurrence opinion opportunity option organization origin overview
  ownership package page pair panel parallel participation partner party passage peak performer period perspective
  phrase picture piece place placement player popularity portion position possibility post practicality prediction
  premise price principle prior priority probability product profile program progress project proof proposal protocol
  provider purpose pursuit range readiness realization reality reason recipe recommendation record reduction region
  regime regularity release reliability relevance reliance remark repetition report request requirement reserve
  revolution reward richness route run sake sample scheme scope selection sense service session shape share shift side
  sign significance site situation size skeleton society software solver sort speedup split spread stance start
  statement station status step stimulus stop story stream string style substitute success suite sum summary supply
  support surge surprise sustainability synergy target team technology tendency term testbed testing thing thought
  threat title top topic total touch trace track tradition transfer treatment trial trick truth turn unit update usage
  usefulness user utility variance variation vehicle version viewpoint voice volume wealth web winner writing
  combining interacting distinguishing adopting applying creating designing exploring understanding evaluating
  extending finding generating identifying implementing investigating learning measuring optimizing producing
  solving studying training validating working comparing capturing assessing analyzing developing detecting
  fact goal step advance ease fit gain iteration addition rationale concern counterpart generator execution acceleration
  scarcity inefficiency loop template equivalent guide optima aid access coding infrastructure dependence inability bridge
  batch mask construction aggregation difficulty redundancy proxy truncation connection collapse operator parent heuristic
  penalty correctness shortcut developer specialization breakthrough neighbor multiplication attempt format footprint
  pioneer dependency consumption distance methodology supervision inference augmentation core reward graph
  definition existence drawback setup move note thanks simplicity feasibility characterization display screen comment
  convolutional binary invariant numerical exponential suboptimal probabilistic staff setup destination bit axis resolution
  low risk moderate risk high risk ad hoc high resolution
  experimental empirical foundational verifying emulator parent collaborative artificial intelligence backbone prototype controller execution voting
  `).filter(
    word =>
      ![
        "reasoning",
        "planning",
        "alignment",
        "retrieval",
        "robustness",
        "generalization",
        "inference",
        "memory",
        "security",
        "compression",
        "quantization",
        "bias",
        "llm",
        "scaling",
        "graph",
        "video",
        "image",
        "text",
        "speech",
        "audio",
        "therapy",
        "segmentation",
        "summarization",
        "reconstruction",
        "translation",
        "optimization",
        "classification",
        "verification",
        "attack",
        "simulation",
        "benchmark",
        "compute",
        "trajectory",
        "reward",
        "instruction",
        "feedback",
        "perception",
        "image",
        "vision",
        "education",
        "sustainability",
        "economy",
        "game",
        "probability",
        "writing",
        "reliability",
        "reward",
        "graph",
        "inference",
        "augmentation",
      ].includes(word),
  ),
);

/** The same for other languages: never a term alone, nor the edge of one. Folded. */
export const ABROAD: ReadonlySet<string> = new Set(
  words(`
  ergebnis ergebnisse studie studien arbeit arbeiten methode methoden ansatz ansatze beitrag artikel untersuchung
  untersuchungen analyse vergleich beispiel ziel ziele rahmen bereich grundlage jahr jahre jahren zeit teil hinblick
  zusammenfassung einleitung entwicklung bedeutung frage fragen neue neuen neuer neues verschiedene verschiedenen
  resultat resultats etude etudes travail travaux methode methodes approche article papier recherche recherches
  exemple objectif but cadre domaine annee annees partie nouveau nouvelle nouveaux nouvelles differents differentes
  resultado resultados estudio estudios trabajo trabajos metodo metodos enfoque articulo investigacion
  investigaciones ejemplo objetivo objetivos marco ano anos parte nuevo nueva nuevos nuevas diferentes analisis
  estudo estudos trabalho trabalhos artigo pesquisa exemplo novo nova novos novas analise presente
  risultato risultati studio studi lavoro lavori metodo metodi approccio articolo ricerca esempio obiettivo
  anno anni nuovo nuova nuovi nuove diversi diverse analisi
  resultaat resultaten onderzoek studie werk artikel voorbeeld doel jaar jaren deel nieuwe verschillende analyse
  paper abstract introduction keywords
  `),
);
