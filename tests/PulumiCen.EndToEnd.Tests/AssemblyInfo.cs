// Each run is four processes already: more than two at once only make all of them slow.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
