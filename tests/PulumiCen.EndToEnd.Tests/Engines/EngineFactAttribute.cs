using Xunit.Sdk;

namespace PulumiCen.EndToEnd.Tests.Engines;

/// <summary>A scenario that runs on the stand-in, and on the genuine CLI where it is on PATH.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("PulumiCen.EndToEnd.Tests.Engines.EngineFactDiscoverer", "PulumiCen.EndToEnd.Tests")]
internal class EngineFactAttribute : FactAttribute;
