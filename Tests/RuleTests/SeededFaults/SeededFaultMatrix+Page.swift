import Miroir

extension SeededFaultMatrix {
  /// `docs/fautes-semees.md`.
  var page: String {
    let inSamples = Rule.all.count { self.inSamples($0.id).planted > 0 }
    let names = columns.map(\.sample).joined(separator: " | ")
    let dashes = String(repeating: "---|", count: columns.count + 2)
    return """
      # Une faute semée, une règle qui la trouve

      Dans chaque exemple de `Samples/`, un test sème les fautes une à une, aux places que l’exemple offre, puis vérifie
      tout le dossier\u{A0}: la règle qui nomme la faute doit parler, et montrer l’élément ou le caractère où la faute a été semée
      (les deux, quand la faute est entre deux éléments). Les places sont tirées au sort, toujours de la même façon, deux au
      plus par sorte de faute. Pour refaire la page\u{A0}:

          RECORD=1 swift test --filter thePageOfSeededFaultsIsFresh

      **\(all.planted.french) fautes semées dans les exemples, \(all.reported.french) trouvées à leur place**, par \(inSamples) règles sur \(Rule.all.count). \(alarms)
      fausse alerte dans les exemples terminés. Un test l’exige.

      Ce que ces nombres ne disent pas\u{A0}: les fautes sont celles auxquelles nous avons pensé, semées par ceux qui ont écrit
      les règles, dans des portfolios inventés. Ils prouvent qu’une règle ne dépend ni du document où elle a été écrite ni de
      ce qui entoure la faute\u{A0}; pas que toute faute possible sera trouvée.

      ## Règle par règle

      Chaque case donne le nombre de fautes semées, toutes trouvées\u{A0}; sinon «\u{A0}trouvées/semées\u{A0}». Un tiret\u{A0}: l’exemple
      n’offre pas de place (rien à supprimer, ou une autre faute qui ferait taire la règle à bon droit). La dernière colonne
      compte les exemples fautifs de la règle elle-même, dans le dossier qui leur sert de base\u{A0}: là, seule la règle est
      vérifiée, et rien d’autre ne doit parler. Les fautes d’un référentiel, de `miroir.toml`, de `conseils-ecartes.xml` ou
      d’annotations sont semées dans un fichier ajouté au dossier, écrit de la même façon pour tous les exemples\u{A0}; un passage
      n’est introuvable que dans une version annotée, et un seul exemple en garde.

      Les \(Rule.all.count { $0.family == .jury }) règles de la session du jury n’ont que la dernière colonne\u{A0}: elles lisent `session.xml`, les évaluations et les
      adoptions d’une session, dont aucun portfolio n’a de place. Les sessions de `Samples/jury/` ont leurs propres tests.

      | Règle | \(names) | base |
      |\(dashes)
      \((rows + [totals]).joined(separator: "\n"))

      ## Ce qui parle sans faute

      Rien n’est semé ici. Ce qui est dit des exemples terminés l’est à bon droit, et annoncé dans leur `LISEZ-MOI.md`.

      | Exemple | Ce qui est dit | Fausses alertes |
      |---|---|---|
      \(silence.joined(separator: "\n"))

      ## Ce qu’une faute entraîne

      Une faute peut en montrer une autre\u{A0}: une preuve retirée laisse une compétence sans preuve, un document qui n’est plus
      du XML ne laisse voir que cela. Voici, pour chaque faute, les autres règles qui en disent plus qu’avant, après combien
      des fautes semées, et pourquoi. Les fautes absentes du tableau n’en entraînent aucune.

      | Faute semée | Fautes | Règles qui parlent alors | Pourquoi |
      |---|---|---|---|
      \(sideEffects.joined(separator: "\n"))

      """
  }

  private var rows: [String] {
    Rule.all.map { rule in
      row("`\(rule.id)`", columns.map { $0.harvests[rule.id] } + [examples[rule.id]])
    }
  }

  private var totals: String {
    let sums = (columns.map(\.harvests) + [examples]).map { $0.values.reduce(Harvest(), +) }
    return row("**toutes**", sums)
  }

  private func row(_ title: String, _ harvests: [Harvest?]) -> String {
    "| \(title) | \(harvests.map { $0?.cell ?? "—" }.joined(separator: " | ")) |"
  }

  private var alarms: String {
    let count = Self.finished.map { falseAlarms(in: $0.sample).count }.reduce(0, +)
    return count == 0 ? "Aucune" : "\(count)"
  }

  private var silence: [String] {
    Self.finished.map { sample, said in
      let counts = Dictionary(grouping: said, by: \.self).mapValues(\.count)
      let words = counts.sorted { $0.key < $1.key }.map { "`\($0.key)` (\($0.value))" }
      let alarms = falseAlarms(in: sample).map { "`\($0)`" }
      return """
        | \(sample) | \(words.isEmpty ? "rien" : words.joined(separator: ", ")) | \
        \(alarms.isEmpty ? "aucune" : alarms.joined(separator: ", ")) |
        """
    }
  }

  private var sideEffects: [String] {
    Rule.all.compactMap { rule in
      let harvest = inSamples(rule.id)
      guard !harvest.others.isEmpty else { return nil }
      let words = harvest.others.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { "`\($0.key)` (\($0.value))" }
      let why = SideEffects.reasons[rule.id] ?? "?"
      return "| `\(rule.id)` | \(harvest.planted) | \(words.joined(separator: ", ")) | \(why) |"
    }
  }
}

extension Int {
  /// With a no-break space before the hundreds.
  fileprivate var french: String {
    let digits = String(self)
    return self < 1_000 ? digits : digits.dropLast(3) + "\u{202F}" + digits.suffix(3)
  }
}
