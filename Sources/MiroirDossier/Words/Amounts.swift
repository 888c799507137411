package import Miroir

extension PartialDate {
  /// The date as people write it: `20 janvier 2026`, `janvier 2026`.
  package var label: Phrase {
    guard isInCalendar else { return Phrase(fr: "\(text)", en: text) }
    let month = Self.months[self.month - 1]
    guard let day else { return Phrase(fr: "\(month.fr) \(year)", en: "\(month.en) \(year)") }
    return Phrase(
      fr: "\(day == 1 ? "1er" : "\(day)")\u{A0}\(month.fr) \(year)",
      en: "\(day) \(month.en) \(year)")
  }

  private static let months: [Phrase] = [
    Phrase(fr: "janvier", en: "January"), Phrase(fr: "février", en: "February"),
    Phrase(fr: "mars", en: "March"), Phrase(fr: "avril", en: "April"),
    Phrase(fr: "mai", en: "May"), Phrase(fr: "juin", en: "June"),
    Phrase(fr: "juillet", en: "July"), Phrase(fr: "août", en: "August"),
    Phrase(fr: "septembre", en: "September"), Phrase(fr: "octobre", en: "October"),
    Phrase(fr: "novembre", en: "November"), Phrase(fr: "décembre", en: "December"),
  ]
}

extension Period {
  /// From when to when, as far as it is said.
  var label: Phrase? {
    switch (start?.label, end?.label) {
    case (let start?, let end?):
      start == end
        ? start : Phrase(fr: "\(start.fr) – \(end.fr)", en: "\(start.en) – \(end.en)")
    case (let start?, nil): Phrase(fr: "depuis \(start.fr)", en: "since \(start.en)")
    case (nil, let end?): Phrase(fr: "jusqu'à \(end.fr)", en: "until \(end.en)")
    case (nil, nil): nil
    }
  }
}

/// How much room a file takes, in units of a thousand.
struct ByteCount {
  var bytes: Int

  /// `845 octets`, `12,4 Ko`, `3,0 Mo`.
  var label: Phrase {
    guard bytes >= 1000 else {
      return Phrase(
        fr: "\(bytes)\u{A0}\(bytes < 2 ? "octet" : "octets")",
        en: "\(bytes)\u{A0}\(bytes == 1 ? "byte" : "bytes")")
    }
    var tenths = (bytes + 50) / 100
    var units = [("Ko", "kB"), ("Mo", "MB"), ("Go", "GB"), ("To", "TB")][...]
    while tenths >= 10_000, units.count > 1 {
      tenths = (tenths + 500) / 1000
      units = units.dropFirst()
    }
    let (french, english) = units.first ?? ("", "")
    return Phrase(
      fr: "\(tenths / 10),\(tenths % 10)\u{A0}\(french)",
      en: "\(tenths / 10).\(tenths % 10)\u{A0}\(english)")
  }
}
