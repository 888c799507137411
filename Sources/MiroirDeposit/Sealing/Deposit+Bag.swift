package import Miroir
import MiroirDossier
package import MiroirFolder

extension Deposit {
  /// The bag that holds it all: `reading` is the layout that `export` writes, and `source` the
  /// candidate's folder, where what is to be copied is.
  ///
  /// `progress` is told the number of bytes each time some were read.
  package func bag(
    reading: [OutputFile], from source: String, progress: (Int) -> Void = { _ in }
  ) throws(FolderError) -> Bag {
    let portfolio = dossier.portfolio
    let info = BagInfo(
      organization: portfolio.candidate?.establishment, identifier: portfolio.id?.text,
      date: portfolio.date?.text, agent: Self.agent)
    return try Bag(payload: payload(reading: reading), from: source, info: info, progress: progress)
  }
}

extension Bag {
  /// What is wrong with the names of its files, which must be safe to make on any system, and read in
  /// manifests by any program.
  package var nameFaults: [DepositFault] {
    let paths = payload.map(\.path)
    return NameJudge.faults(of: paths)
      + paths.filter { $0.text.utf8.contains(UInt8(ascii: "%")) }.map { .percent($0) }
  }
}
