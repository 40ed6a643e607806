import {words} from "./word-list.ts";

/** Good inside a term, too general to be one alone. Keys, singular and American. */
export const NOT_ALONE = words(`
  ablation acceleration access accuracy acquisition action ad adaptability adaptation addition adopting adoption
  advance age aggregation agreement ai aid air algorithm alternative analysis analyzing and annotation answer
  answering application applying architecture area art artificial assessing assessment assistance association
  attempt attention attribute axis backbone barrier base baseline batch behavior binary bit body bottleneck
  bound breakthrough bridge budget building candidate capacity capturing care case category center chain change
  characteristic characterization child choice class coding coherence collaboration collaborative collapse
  combining comment communication company comparing complexity component computation computer concept concern
  condition conflict connection consistency constraint construction consumption content context contrast control
  controller convergence convolutional core corpus correctness correlation cost counterpart country coverage
  creating creation criterion cycle data database dataset date decision decline decoding defense definition
  degradation department dependence dependency deployment depth description design designing destination detail
  detecting detection developer developing development device difficulty dimension discovery discrepancy
  discriminator disease display distance distinguishing distribution diversity document domain drawback driver
  dynamic dynamics ease edge effect efficiency element emergence emphasis empirical emulator encoding end energy
  engine engineering entity entry environment equivalent era error estimate estimation evaluating evaluation
  event evidence evolution exception exchange execution existence expansion expectation experience experiment
  experimental expert explanation exploration exploring exponential extending extension extraction face fact
  factor failure family fashion feasibility feature few fidelity figure filtering finding fine fit flexibility
  flow focus footprint form format formation formula formulation foundation foundational fraction frame
  framework free freedom frequency front function fusion future gain gender general generating generation
  generator goal gradient grained group growth guarantee guidance guide guideline hand hardware head health
  heart heuristic high history hoc hope horizon human hypothesis idea identification identifying identity
  implementing implication inability incentive indication indicator individual industry inefficiency influence
  information infrastructure initiative innovation input inspiration instability instance institute institution
  instrument integration intelligence intention inter interacting interaction interface interpolation
  intervention intra invariant investigating investment item iteration journey key kind knowledge label
  laboratory lack landscape language large latency law layer lead leader learning length lesson level lever
  library life light limit limitation line link list literature lm load location logic long look loop loss low
  machine magnitude majority man management map mapping market mask match material matrix maturity measurement
  measuring mechanism mention message methodology metric mind minimum mission mitigation mixture model modeling
  moderate modification module momentum move movement multi multiplication name nation nature neighbor network
  node noise note novelty numerical object objective observation occurrence off open operation operator opinion
  opportunity optima optimal optimizing option order organization origin outcome output overhead overview
  ownership package page pair panel paradigm parallel parameter parent participant participation partner party
  passage past path patient pattern peak penalty people performance performer period person perspective
  phenomenon phrase picture piece pioneer pipeline place placement platform play player plug point policy
  popularity population portion position possibility post power practicality practice pre precision prediction
  preference premise presentation pressure price principle prior priority probabilistic process processing
  producing product production profile program progress project projection promise proof property proposal
  protocol prototype provider proxy publication purpose pursuit quality quantity query question range rate
  rationale readiness real reality realization reason recall recipe recognition recommendation record reduction
  redundancy reference regime region regularity relationship release relevance reliance remark repetition report
  representation request requirement research reserve resolution resource response retraining review revolution
  richness rise risk route rule run sake sample sampling scalability scale scarcity scenario scene scheme
  science scope score scratch screen search selection sense sensor sequence series service session setup sex
  shape share shift shortcut shot showcase side sign signal significance similarity simplicity single site
  situation size skeleton skill society software solver solving sort sound source space specialization speed
  speedup split spread stability staff stance start state statement station status step stimulus stop story
  strategy stream strength string structure student studying style sub suboptimal substitute success suite sum
  summary superiority supervision supply support surface surge surprise survey synergy synthesis system target
  task teacher team technique technology temperature template tendency term test testbed testing thanks theory
  thing thinking thought threat threshold throughput time title to token tool top topic total touch trace track
  trade tradeoff tradition train training transfer transformation transition treatment tree trend trial trick
  truncation truth tuning turn type understanding unit university update usage usefulness user utility
  validating validation variable variance variant variation vector vehicle verifying version view viewpoint
  voice volume voting water wave weakness wealth web weight width window winner woman word working world year
  zero ii iii iv vi vii kg mg ml km cm mm nm hz khz mhz ghz kb mb gb tb mu m2 m3 vivo vitro day decade keyword rank course colour color support
  jurisdiction text negative consequence
`);
