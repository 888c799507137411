import Miroir

/// Which situation mobilises which competence: tables no wider than paper, and the same as a picture.
struct MatrixModel {
  var heading: String
  var summary: String
  var legend: [CoveragePage.Legend]
  var picture: Picture
  var cornerLabel: String
  /// One, unless there are more situations than paper has room for.
  var tables: [Table]

  /// Some of the situations, as columns.
  struct Table {
    var caption: String
    var situations: [Column]
    var domains: [Domain]
  }

  /// Squares in a grid, in units of the picture.
  struct Picture {
    var label: String
    var width: Int
    var height: Int
    var columns: [Label]
    var rows: [Label]
    var squares: [Square]
  }

  struct Label {
    var x: Int
    var y: Int
    var text: String
  }

  struct Square {
    var x: Int
    var y: Int
    var isSupported: Bool
    /// Where the lower half begins.
    var middle: Int
  }

  struct Column {
    var number: String
    var link: PageLink
  }

  struct Domain {
    var code: String
    var title: String
    /// How many columns the table has.
    var span: Int
    var rows: [Row]
  }

  struct Row {
    var href: String
    var code: String
    var title: String
    var hasOpinions: Bool
    /// What the candidate says of it, and beside it what each opinion and proposal says.
    var opinions: String
    /// The language of that.
    var language: String
    var cells: [Cell]
  }

  struct Cell {
    var isMobilised: Bool
    var href: String
    var state: String
    var label: String
  }
}

extension MatrixModel {
  init(_ dossier: Dossier, _ words: PageWords) {
    let situations = dossier.portfolio.situations
    heading = words(
      Phrase(fr: "Compétences et situations", en: "Competences and situations"))
    summary = words(dossier.coverage.summary)
    legend = CompetenceCoverage.State.allCases.reversed().map {
      CoveragePage.Legend($0, in: words.language)
    }
    cornerLabel = words(Phrase(fr: "Compétence", en: "Competence"))
    let columns = situations.enumerated().map { index, situation in
      Column(
        number: words.number(ofSituation: index),
        link: words.link(to: situation.anchor, situation.title, or: situation.id))
    }
    let domains = dossier.coverage.domains.filter { !$0.competences.isEmpty }.map { covered in
      Domain(
        code: covered.domain.code.text, title: covered.domain.title, span: situations.count + 1,
        rows: covered.competences.map { Row($0, situations, words) })
    }
    tables = Self.ranges(of: columns.count).map { range in
      Table(columns, domains, range, words)
    }
    picture = Picture(domains.flatMap(\.rows), situations.count, words)
  }
}

extension MatrixModel {
  /// How many columns A4 paper has room for.
  private static let widest = 16

  /// As few ranges of columns as paper asks for, one at least.
  private static func ranges(of count: Int) -> [Range<Int>] {
    stride(from: 0, to: max(count, 1), by: widest).map { $0..<min($0 + widest, count) }
  }
}

extension MatrixModel.Table {
  fileprivate init(
    _ columns: [MatrixModel.Column], _ domains: [MatrixModel.Domain], _ range: Range<Int>,
    _ words: PageWords
  ) {
    situations = Array(columns[range])
    self.domains = domains.map { domain in
      var domain = domain
      domain.span = range.count + 1
      for index in domain.rows.indices {
        domain.rows[index].cells = Array(domain.rows[index].cells[range])
      }
      return domain
    }
    let all = Phrase(
      fr: "Les compétences que chaque situation mobilise",
      en: "The competences that each situation mobilises")
    guard range.count < columns.count, let first = situations.first, let last = situations.last
    else {
      caption = words(all)
      return
    }
    caption = words(
      Phrase(
        fr: "\(all.fr) : \(first.number) à \(last.number)",
        en: "\(all.en): \(first.number) to \(last.number)"))
  }
}

extension MatrixModel.Row {
  fileprivate init(_ covered: CompetenceCoverage, _ situations: [Situation], _ words: PageWords) {
    let byPlace = Dictionary(
      covered.mobilisations.map { ($0.situation.place.offset, $0) }
    ) { first, _ in first }
    href = Href(anchor: covered.anchor).text
    code = covered.competence.code.text
    title = covered.competence.title
    let values = words.opinions.values(covered.competence.code)
    hasOpinions = !values.isEmpty
    opinions = (hasOpinions ? covered.selfAssessments + values : []).map { words($0) }
      .joined(separator: " · ")
    language = words.language.rawValue
    cells = situations.map { MatrixModel.Cell(byPlace[$0.place.offset], words) }
  }
}

extension MatrixModel.Cell {
  fileprivate init(_ mobilisation: CoveredMobilisation?, _ words: PageWords) {
    let state = mobilisation?.state ?? .absent
    isMobilised = mobilisation != nil
    href = mobilisation.map { Href(anchor: $0.mobilisation.anchor).text } ?? ""
    self.state = state.rawValue
    label = words(state.label)
  }
}

extension MatrixModel.Picture {
  private static let step = 22
  private static let side = 16
  private static let top = 24

  fileprivate init(_ rows: [MatrixModel.Row], _ columnCount: Int, _ words: PageWords) {
    let (step, side, top) = (Self.step, Self.side, Self.top)
    let left = 14 + 9 * (rows.map(\.code.count).max() ?? 0)
    width = left + columnCount * step + 8
    height = top + rows.count * step + 4
    columns = (0..<columnCount).map { index in
      MatrixModel.Label(
        x: left + index * step + side / 2, y: top - 8, text: words.number(ofSituation: index))
    }
    self.rows = rows.enumerated().map { index, row in
      MatrixModel.Label(x: left - 8, y: top + index * step + side - 3, text: row.code)
    }
    squares = rows.enumerated().flatMap { rowIndex, row in
      row.cells.enumerated().compactMap { columnIndex, cell in
        guard cell.isMobilised else { return nil }
        let y = top + rowIndex * step
        return MatrixModel.Square(
          x: left + columnIndex * step, y: y,
          isSupported: cell.state == CompetenceCoverage.State.supported.rawValue,
          middle: y + side / 2)
      }
    }
    label = words(
      Phrase(
        fr: """
          La même chose en image : \(rows.count) compétences en lignes, \(columnCount) situations en \
          colonnes, \(squares.count) mobilisations. Le tableau qui suit dit tout ce qu'elle montre.
          """,
        en: """
          The same as a picture: \(rows.count) competences as rows, \(columnCount) situations as \
          columns, \(squares.count) mobilisations. The table below says all that it shows.
          """))
  }
}

extension CompetenceCoverage {
  /// What the candidate says of it, each value once, in the order of the situations.
  fileprivate var selfAssessments: [Phrase] {
    var met: Set<Mobilisation.SelfAssessment> = []
    let values = mobilisations.compactMap(\.mobilisation.selfAssessment)
    return values.filter { met.insert($0).inserted }.map { value in
      let label = value.label
      return Phrase(fr: "auto-évaluation : \(label.fr)", en: "self-assessment: \(label.en)")
    }
  }

  /// What the page calls its place; no identifier of a portfolio begins so.
  var anchor: String { "_c/" + competence.code.text }
}

extension PageWords {
  /// What situations are called where there is little room.
  func number(ofSituation index: Int) -> String { "S\(index + 1)" }
}
