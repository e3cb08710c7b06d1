namespace Pulumi;

/// <summary>An input whose type isn't known at compile time.</summary>
internal interface IInput
{
    IOutput ToOutput();
}
