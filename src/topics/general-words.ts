import {words} from "./word-list.ts";

// Words of academic prose at large, as keys (singular, American). They say how people write about work,
// not what it is about.

/** Never part of a term: a phrase ends before them and starts after them. */
export const BREAKS = words(`
  achieve additional address aim aims al all alleviate allow another any appendix applies apply appropriate
  approximately april argue article august author available bad based become best better billion both broad
  certain chapter com common compare compares comprehensive conclude consider considerable consist contain
  contains conventional corresponding crucial cutting december decrease define defines demonstrate describe
  develop different difficult discuss each early easy effective efficient eight either employ enable enhance
  essential et etc evaluate every examine exhibit existing explore extend extends extensive facilitate february
  few fewer fewest fig figure final find first five following former found four fourth further furthermore
  github good great help helps hence highest highlight hour however html http https hundred important impossible
  improve improves include including incorporate increase increases increasing indicate integrate introduce
  investigate january july june last late latter leading leads least less leverage little lowest main make makes
  manuscript many million minor minute mitigate month more moreover most much namely narrow necessary need needs
  neither new newly next nine notable novel november observe october offer offers one original other outperform
  overall own paper particular percent perform performs popular possible powerful preprint present previous
  prior promising propose proposed provide recent recently reduce reduces related relies rely remain remains
  remarkable require requires respective respectively result resulting reveal same second section september
  serve serves seven several show shown shows significant significantly similar simple six some sota specific
  struggle subsequent substantial successful such suffer suffers sufficient suggest suitable superior
  supplementary tab tackle ten thereby therefore third thousand three thus today traditional two underline
  underscore url use used useful uses using utilize various week well whole wide widely worse worst www year
  yesterday yield
`);

/** May stand inside a term, never begin it. */
export const NOT_FIRST = words(`
  absolute accurate actual advanced applied associated average broad broader challenging closed combined
  comparable competitive considered consistent consistently contemporary current designed desired developed
  direct diverse downstream emerging empirical enhanced entire excellent experimental extensive external fast
  final flexible full fundamental generated generic given growing hard huge identified impressive improved
  increased indirect individual inherent initial insufficient intermediate internal intrinsic key learned
  lightweight limited massive modern numerous observed obtained overall poor potential practical precise
  preliminary proprietary public publicly qualitative quantitative rapid reduced relative reliable reported
  required rich rigorous selected simple slow specialized straightforward studied surprising systematic tested
  theoretical thorough total trained true typical ubiquitous underlying unified unique unprecedented upstream
  validated vanilla various vast weak wide widespread
`);

/** May stand inside a term, never end it, nor stand alone. */
export const NOT_LAST = words(`
  ability absence accuracy advance advancement advantage aim amount application approach area aspect assumption
  average background base baseline basis benchmark benefit big block boost capability case challenge change
  characteristic circumstance code collection combination community comparison component concept conclusion
  condition configuration consistency contribution criterion current dataset decrease deep degree demand
  demonstration difference direction disadvantage discussion domain duration effect effectiveness effort element
  enhancement evidence example experiment fact factor fast field finding flexibility form framework gain gap
  general generality goal ground hard high history idea impact implementation importance improvement
  incorporation increase individual influence input insight instance instruct interest introduction
  investigation issue item kind lack large lead level light limitation line list lite literature long low manner
  margin max mean meaning measure member method metric mini mode module multiple name nature need notion number
  objective outcome output package pair paradigm part pass percent percentage performance period perspective
  phase pipeline plus point potential practice practitioner presence principle pro problem procedure progress
  proportion purpose quality quantity range rate ratio real reduction relation relationship reliable requirement
  researcher result robust role sample scenario scheme score set setting short significance single situation
  size slow small solution stage step strong study subject subset success suite task technique term theme thing
  time tool toolkit topic trend type unified unit usage use utilization value variability variety view viewpoint
  way weak work year
`);

/** The same for languages other than English: never a term alone, nor the edge of one. Folded. */
export const ABROAD = words(`
  abstract analise analisi analisis analyse annee annees anni anno ano anos ansatz ansatze approccio approche
  arbeit arbeiten article articolo articulo artigo artikel bedeutung beispiel beitrag bereich but cadre deel
  diferentes differentes differents diverse diversi doel domaine einleitung ejemplo enfoque entwicklung ergebnis
  ergebnisse esempio estudio estudios estudo estudos etude etudes exemple exemplo frage fragen grundlage
  hinblick introduction investigacion investigaciones jaar jahr jahre jahren jaren keywords lavori lavoro marco
  methode methoden methodes metodi metodo metodos neue neuen neuer neues nieuwe nouveau nouveaux nouvelle
  nouvelles nova novas novo novos nueva nuevas nuevo nuevos nuova nuove nuovi nuovo obiettivo objectif objetivo
  objetivos onderzoek paper papier parte partie pesquisa presente rahmen recherche recherches resultaat
  resultado resultados resultat resultaten resultats ricerca risultati risultato studi studie studien studio
  teil trabajo trabajos trabalho trabalhos travail travaux untersuchung untersuchungen vergleich verschiedene
  verschiedenen verschillende voorbeeld werk zeit ziel ziele zusammenfassung
  gebruikt gebruikte gebruiken toegepast toegepaste voorgesteld voorgestelde onderzocht gepresenteerd ontwikkeld
  ontwikkelde verkregen gevonden beschreven utilizado utilizada utilizados utilizadas usado usada usados usadas
  proposto proposta propostos propuesto propuesta propuestos obtido obtida obtidos obtenido obtenida obtenidos
  apresentado apresentada presentado presentada aplicado aplicada aplicados desenvolvido desarrollado utilizzato
  utilizzata utilizzati utilizzate usato usata usati usate ottenuto ottenuta ottenuti ottenute presentato
  presentata presentati sviluppato sviluppata applicato applicata utilise utilisee utilises utilisees obtenu obtenue
  obtenus obtenues propose proposee proposes proposees presente presentee applique appliquee developpe developpee
`);
