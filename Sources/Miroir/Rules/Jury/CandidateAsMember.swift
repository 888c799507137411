extension Rule {
  static let candidateAsMember = Rule(
    "membre-candidat", .error, .jury,
    requirement: Phrase(
      fr: "Une personne candidate ne siège pas au jury qui l'examine",
      en: "A candidate doesn't sit on the jury that examines them"),
    rationale: Phrase(
      fr: "Nul ne décide de son propre dossier.",
      en: "Nobody decides of their own dossier."),
    fix: Phrase(
      fr: "Remplacer ce membre, ou écrire sa récusation pour ce dossier.",
      en: "Replace this member, or write their recusal from this dossier."),
    examples: [
      .rejects(inSession: "<nom>Karim Petit</nom>", by: "<nom>Aline Duret</nom>"),
      .rejects(inSession: "<nom>Hélène Astier</nom>", by: "<nom>DURET Aline</nom>"),
      .accepts(
        inSession: "<nom>Karim Petit</nom>",
        by: #"<nom>Aline Duret</nom><recusation portfolio="p-3c91d0">Homonyme.</recusation>"#
      ).asModel,
      .accepts(inSession: "<nom>Karim Petit</nom>", by: "<nom>Jean Duret</nom>"),
    ],
    each: { $0.memberships }
  ) { membership, _ in
    guard let name = membership.deposit?.candidateName, membership.member.isNamed(name)
    else { return nil }
    return Finding(
      Phrase(
        fr:
          "« \(membership.member.id) » porte le nom de la personne candidate du dossier « \(membership.candidacy.portfolio) »",
        en:
          "'\(membership.member.id)' has the name of the candidate of dossier '\(membership.candidacy.portfolio)'"
      ),
      at: membership.member.place,
      help: Phrase(
        fr:
          "ajoutez <recusation portfolio=\"\(membership.candidacy.portfolio)\"> et sa raison, aussi pour un homonyme",
        en:
          "add <recusation portfolio=\"\(membership.candidacy.portfolio)\"> and its reason, also for a namesake"
      ),
      related: [(Phrase(fr: "le dossier", en: "the dossier"), membership.candidacy.place)])
  }
}

extension PortfolioFolder {
  /// Every member with every dossier on which they sit, and its deposit where it is at hand.
  var memberships:
    [(member: JurySession.Member, candidacy: JurySession.Candidacy, deposit: JuryDeposit?)]
  {
    guard let jury else { return [] }
    let seated = jury.session.members.filter { $0.role != .referent }
    return candidacies.flatMap { candidacy in
      let deposit = jury.deposit(of: candidacy)
      return seated.filter { !$0.isRecused(from: candidacy.portfolio) }.map {
        ($0, candidacy, deposit)
      }
    }
  }
}
