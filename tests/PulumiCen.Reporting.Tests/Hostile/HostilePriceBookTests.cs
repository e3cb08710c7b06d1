using PulumiCen.Hostile;
using PulumiCen.Reporting.Prices;

namespace PulumiCen.Reporting.Tests.Hostile;

/// <summary>A price book that isn't what it should be is refused with a code; nothing else happens.</summary>
public class HostilePriceBookTests
{
    [Fact]
    public void WhateverIsInAPriceBookIsReadOrRefused()
    {
        var example = File.ReadAllText(Path.Combine(BuildFolders.Repository, "docs", "prices.example.yaml"));
        HostileLook.Run("prices", HostileText.From([example]), input =>
        {
            try
            {
                using var reader = new StreamReader(new MemoryStream(input));
                Assert.NotNull(PriceBook.Read(reader, "prices.yaml", new DateOnly(2026, 12, 1)));
            }
            catch (UnreadablePriceBookException refusal)
            {
                Assert.All(refusal.Diagnostics, problem => Assert.StartsWith("CEN194", problem.Code, StringComparison.Ordinal));
            }

            return Task.CompletedTask;
        });
    }
}
