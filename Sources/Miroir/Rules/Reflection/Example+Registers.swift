extension Example {
  /// A way of writing that a rule about reflection leaves alone: what counts is that something is
  /// there, never how it is said.
  package enum Register: Sendable, CaseIterable {
    /// Nouns, without a verb.
    case nominal
    /// Short sentences.
    case short
    /// French as somebody writes it who is learning it.
    case nonNative
  }
}

extension [Example] {
  /// A piece of the portfolio written in each register, none of which a rule may object to.
  static func registers(
    replacing piece: String, nominal: String, short: String, nonNative: String
  ) -> [Example] {
    [
      Example.accepts(replacing: piece, by: nominal).written(.nominal),
      Example.accepts(replacing: piece, by: short).written(.short),
      Example.accepts(replacing: piece, by: nonNative).written(.nonNative),
    ]
  }

  /// The same, of an analysis of the first mobilisation.
  static func analysesInRegisters(opening: String = "") -> [Example] {
    registers(
      replacing:
        "J'ignorais qu'une adresse électronique est une donnée personnelle. Je l'ai appris en cherchant pourquoi la coordinatrice refusait la liste d'adresses.",
      nominal: opening + """
        Surprise : une adresse électronique, donnée personnelle. Refus de la coordinatrice, recherche \
        du pourquoi, liste abandonnée.
        """,
      short: opening + """
        Je ne savais pas. Une adresse est une donnée. La coordinatrice a refusé la liste. J'ai cherché \
        pourquoi. J'ai compris.
        """,
      nonNative: opening + """
        Avant je savais pas que l'adresse électronique c'est donnée personnelle. La coordinatrice elle a \
        refusé la liste, après je cherche pourquoi et j'ai compris.
        """)
  }

  /// The same, of what the second mobilisation's evidence shows.
  static func justificationsInRegisters(opening: String = "") -> [Example] {
    registers(
      replacing: "Le journal montre les essais ; la charte, ce qui en est resté.",
      nominal: opening + "Essais : journal, pages 2 et 3. Version gardée : charte, page 1.",
      short: opening + "Page 1.",
      nonNative: opening
        + "Dans le journal on voit les essais, et la charte c'est qu'est-ce que reste.")
  }
}
