namespace Pulumi;

/// <summary>
/// A list or map of inputs. Its items are sent one by one, so that an unknown or secret one marks itself and not the
/// whole list.
/// </summary>
internal interface IInputList
{
    IOutput Items { get; }
}
