import Miroir

/// When the situations were lived: a picture, and the same as a list.
struct TimelineModel {
  var heading: String
  var hasPicture: Bool
  var label: String
  var width: Int
  var height: Int
  /// Where the lines of the ticks end.
  var floor: Int
  var ticks: [Tick]
  var bars: [Bar]
  var situations: [Entry]

  struct Tick {
    var x: Int
    var text: String
  }

  struct Bar {
    var x: Int
    var y: Int
    var width: Int
    var number: String
    /// Where the number is written.
    var baseline: Int
  }

  struct Entry {
    var number: String
    var link: PageLink
    var period: String
  }
}

extension TimelineModel {
  init(_ dossier: Dossier, _ words: PageWords) {
    heading = words(Phrase(fr: "Frise des situations", en: "Timeline of the situations"))
    let all = dossier.portfolio.situations.enumerated().map { index, situation in
      (number: words.number(ofSituation: index), situation: situation)
    }
    let dated = all.compactMap { entry in
      entry.situation.period.days.map { (number: entry.number, days: $0, entry.situation) }
    }.sorted { ($0.days.lowerBound, $0.days.upperBound) < ($1.days.lowerBound, $1.days.upperBound) }
    let undated = all.filter { $0.situation.period.days == nil }
    situations = (dated.map { ($0.number, $0.2) } + undated.map { ($0.number, $0.situation) }).map {
      number, situation in
      Entry(
        number: number, link: words.link(to: situation.anchor, situation.title, or: situation.id),
        period: words(
          situation.period.label ?? Phrase(fr: "date non précisée", en: "no date given")))
    }
    let scale = TimeScale(dated.map(\.days))
    hasPicture = scale != nil
    width = TimeScale.width
    floor = TimeScale.top + dated.count * TimeScale.step
    height = floor + 4
    ticks = scale?.ticks(words) ?? []
    bars = dated.enumerated().compactMap { row, entry in
      scale.map { scale in
        let y = TimeScale.top + row * TimeScale.step
        let x = scale.x(entry.days.lowerBound)
        return Bar(
          x: x, y: y, width: max(6, scale.x(entry.days.upperBound) - x), number: entry.number,
          baseline: y + 12)
      }
    }
    label = words(
      Phrase(
        fr: "Frise de \(dated.count) situations ; la liste qui suit dit tout ce qu'elle montre.",
        en: "Timeline of \(dated.count) situations; the list below says all that it shows."))
  }
}

/// Turns days into places along the picture.
private struct TimeScale {
  static let width = 720
  static let top = 26
  static let step = 24
  private static let left = 44

  private let start: Int
  private let end: Int

  /// From the first month to the last; none when there is nothing to place.
  init?(_ ranges: [ClosedRange<Int>]) {
    guard let first = ranges.map(\.lowerBound).min(), let last = ranges.map(\.upperBound).max()
    else { return nil }
    start = first / Self.monthLength
    end = last / Self.monthLength + 1
  }

  /// Months are all thirty-one days long here: a picture needs no more.
  static let monthLength = 31

  func x(_ day: Int) -> Int {
    let total = (end - start) * Self.monthLength
    return Self.left + (day - start * Self.monthLength) * (Self.width - Self.left - 10) / total
  }

  /// At most a dozen months, named.
  func ticks(_ words: PageWords) -> [TimelineModel.Tick] {
    let steps = [1, 2, 3, 6, 12, 24, 60, 120, 600, 1200]
    let step = steps.first { (end - start) / $0 <= 8 } ?? 12_000
    let first = (start + step - 1) / step * step
    return stride(from: first, through: end, by: step).map { month in
      let date = PartialDate(month: month)
      let text = step < 12 ? "\(date.month)/\(date.year)" : "\(date.year)"
      return TimelineModel.Tick(x: x(month * Self.monthLength), text: text)
    }
  }
}

extension Period {
  /// The days it spans, counted in months of thirty-one days; a single one where an end is open.
  fileprivate var days: ClosedRange<Int>? {
    guard let first = start ?? end, let last = end ?? start else { return nil }
    let range = (first.firstDay, last.lastDay)
    return range.0 <= range.1 ? range.0...range.1 : nil
  }
}

extension PartialDate {
  fileprivate init(month: Int) { self.init(year: month / 12, month: month % 12 + 1) }

  private var monthStart: Int { (year * 12 + month - 1) * TimeScale.monthLength }
  fileprivate var firstDay: Int { monthStart + (day ?? 1) - 1 }
  fileprivate var lastDay: Int { monthStart + (day ?? TimeScale.monthLength) }
}
