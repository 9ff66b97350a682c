using Baton.Domain.Institutions;
using CsCheck;

namespace Baton.Domain.Tests.Institutions;

public sealed class TreeTests
{
    [Fact]
    public void The_way_up_begins_at_the_node_and_ends_at_the_top()
    {
        int[] parents = [-1, 0, 1];

        Assert.Equal([2, 1, 0], Tree.Upward(Node.Of(2), n => n.At, n => n.Parent(parents)).Select(n => n.At));
        Assert.False(Tree.HasRing(Node.Of(2), n => n.At, n => n.Parent(parents)));
    }

    [Fact]
    public void A_ring_is_found_and_walked_once()
    {
        int[] parents = [1, 2, 0];

        Assert.True(Tree.HasRing(Node.Of(0), n => n.At, n => n.Parent(parents)));
        Assert.Equal([0, 1, 2], Tree.Upward(Node.Of(0), n => n.At, n => n.Parent(parents)).Select(n => n.At));
    }

    [Fact]
    public void Every_walk_ends_and_passes_no_node_twice() =>
        Gen.Int[-1, 9].Array[10].Sample(parents =>
        {
            for (var start = 0; start < parents.Length; start++)
            {
                var path = Tree.Upward(Node.Of(start), n => n.At, n => n.Parent(parents)).Select(n => n.At).ToList();
                var beyond = parents[path[^1]];
                if (path.Distinct().Count() != path.Count || Tree.HasRing(Node.Of(start), n => n.At, n => n.Parent(parents)) != (beyond >= 0))
                {
                    return false;
                }
            }

            return true;
        });

    private sealed record Node(int At)
    {
        public static Node Of(int at) => new(at);

        public Node? Parent(int[] parents) => parents[At] < 0 ? null : new Node(parents[At]);
    }
}
