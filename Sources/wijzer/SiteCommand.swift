import ArgumentParser
import Diagnostics
import Pipeline

/// A command that is about a site.
protocol SiteCommand: AsyncParsableCommand {
  var common: CommonOptions { get }
}

/// A command about a site that may tell its findings as JSON.
protocol ReportingCommand: SiteCommand {
  var site: SiteOptions { get }
}

extension ReportingCommand {
  var common: CommonOptions { site.common }
}

extension CommonOptions {
  /// The language of all that is told: as asked, or that of the site, or Dutch when there is none.
  var spoken: MessageLanguage {
    language ?? Pipeline(pipelineOptions).language() ?? .nl
  }
}
