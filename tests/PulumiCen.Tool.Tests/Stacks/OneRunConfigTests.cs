using PulumiCen.Tool.Errors;
using PulumiCen.Tool.Stacks;

namespace PulumiCen.Tool.Tests.Stacks;

/// <summary>Configuration for one run: the stack's file stays as it is.</summary>
public sealed class OneRunConfigTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string StackFile => Path.Combine(_folder.FullName, "Pulumi.dev.yaml");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void TheCopyHasTheNewValuesAndEverythingElse()
    {
        const string Original = "encryptionsalt: v1:abc\nconfig:\n  two-areas:hangzhou: \"8\"\n  two-areas:list:\n    - a\n  two-areas:hidden:\n    secure: AAAB\n";
        File.WriteAllText(StackFile, Original);

        using var config = OneRunConfig.Create(
            StackFile, "two-areas", [new("hangzhou", "3"), new("cen:endpoint", "http://127.0.0.1:1/"), new("flag", "on")]);

        Assert.Equal(Original, File.ReadAllText(StackFile));
        Assert.Equal(
            """
            encryptionsalt: v1:abc
            config:
              two-areas:hangzhou: "3"
              two-areas:list:
              - a
              two-areas:hidden:
                secure: AAAB
              cen:endpoint: "http://127.0.0.1:1/"
              two-areas:flag: "on"
            """.ReplaceLineEndings("\n"),
            File.ReadAllText(config.Path).ReplaceLineEndings("\n").Replace("\n...", "", StringComparison.Ordinal).TrimEnd());
    }

    [Fact]
    public void AMissingFileIsAnEmptyOne()
    {
        using var config = OneRunConfig.Create(StackFile, "p", [new("a", "1")]);

        Assert.Contains("p:a: \"1\"", File.ReadAllText(config.Path), StringComparison.Ordinal);
        Assert.False(File.Exists(StackFile));
    }

    [Fact]
    public void TheCopyIsReadableByThisUserOnlyAndGoneAfterwards()
    {
        string path;
        using (var config = OneRunConfig.Create(StackFile, "p", [new("cen:accessKeySecret", "s3cret")]))
        {
            path = config.Path;
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(Path.GetDirectoryName(path)!));
        }

        Assert.False(File.Exists(path));
    }

    [Theory]
    [InlineData("a=1", "a", "1")]
    [InlineData("a=b=c", "a", "b=c")]
    [InlineData("cen:endpoint=", "cen:endpoint", "")]
    public void ASettingIsSplitAtTheFirstEqualsSign(string text, string key, string value) =>
        Assert.Equal(new ConfigSetting(key, value), ConfigSetting.Parse(text));

    [Theory]
    [InlineData("a")]
    [InlineData("=1")]
    public void WhatIsNoSettingIsAUsageError(string text)
    {
        var exception = Assert.Throws<ToolException>(() => ConfigSetting.Parse(text));

        Assert.Equal("CEN1909", exception.Diagnostic.Code);
        Assert.Equal(ExitCodes.Usage, exception.ExitCode);
    }

    [Fact]
    public void WhatTheProviderKeepsSecretIsSavedAsASecret()
    {
        Assert.True(ConfigSetting.Parse("cen:accessKeySecret=x").IsSecret);
        Assert.False(ConfigSetting.Parse("accessKeySecret=x").IsSecret);
    }
}
