// Each run is four processes already: more at once only makes all of them slow.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
