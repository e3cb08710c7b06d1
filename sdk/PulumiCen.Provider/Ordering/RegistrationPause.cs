namespace PulumiCen.Provider.Ordering;

/// <summary>
/// A time without registrations in which this process could have seen one. On a machine with too much to do, a second may
/// pass in which nobody gets a turn, neither the program nor who looks whether it registers anything.
/// </summary>
internal sealed class RegistrationPause(EngineActivity activity, OperationTimings timings, TimeProvider time)
{
    private int _registrations;
    private int _looks;
    private long _lastLook = time.GetTimestamp();

    /// <summary>Looks whether it is over; to be asked again and again.</summary>
    public bool HasLasted(TimeSpan duration)
    {
        if (activity.Registrations is var registrations && registrations != _registrations)
        {
            _registrations = registrations;
            _looks = 0;
        }

        if (time.GetElapsedTime(_lastLook) >= timings.Look)
        {
            _lastLook = time.GetTimestamp();
            _looks++;
        }

        // Two looks fewer than fit: looks are a little late even where there is nothing else to do.
        return _looks >= (duration / timings.Look) - 2 && activity.IsRegistrationQuietFor(duration);
    }
}
