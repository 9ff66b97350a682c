using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Baton.Web.Access;

/// <summary>
/// How often a link may be asked for: by mailbox, and far more generously by network, because a whole campus may share one address. Kept in
/// memory: a second node at most doubles it.
/// </summary>
public sealed class RequestLimits(TimeProvider clock)
{
    /// <summary>How many links one mailbox may ask for in <see cref="Window"/>.</summary>
    public const int OfMailbox = 5;

    /// <summary>How many links one network may ask for in <see cref="Window"/>.</summary>
    public const int OfNetwork = 200;

    private const int Most = 50_000;
    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> asked = new(StringComparer.Ordinal);

    /// <summary>The time in which requests are counted.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Counts a request; the moment from which the next one is taken when this one is not, else null.</summary>
    public DateTimeOffset? Count(string mailbox, IPAddress? from)
    {
        var now = clock.GetUtcNow();
        if (asked.Count > Most)
        {
            Forget(now);
        }

        return Take("network " + NetworkOf(from), OfNetwork, now) ?? Take("mailbox " + mailbox, OfMailbox, now);
    }

    private DateTimeOffset? Take(string key, int most, DateTimeOffset now)
    {
        var times = asked.GetOrAdd(key, _ => new Queue<DateTimeOffset>());
        lock (times)
        {
            while (times.TryPeek(out var first) && now - first >= Window)
            {
                times.Dequeue();
            }

            if (times.Count >= most)
            {
                return times.Peek() + Window;
            }

            times.Enqueue(now);
            return null;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, times) in asked)
        {
            lock (times)
            {
                if (times.All(at => now - at >= Window))
                {
                    asked.TryRemove(new KeyValuePair<string, Queue<DateTimeOffset>>(key, times));
                }
            }
        }
    }

    // /24 and /56: what one household or campus is given.
    private static string NetworkOf(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        return Convert.ToHexString(bytes.AsSpan(0, plain.AddressFamily == AddressFamily.InterNetwork ? 3 : 7));
    }
}
