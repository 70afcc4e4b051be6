using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CityGraph.Explorer.Regressions;

/// <summary>What tells a regression from all others: equal for equal questions of one graph that were put of the same ties.</summary>
internal static class RegressionChecksum
{
    /// <summary>Changes whenever the same question comes to mean another result; the description of <c>TieRegression.checksum</c> tells it.</summary>
    private const int Version = 1;

    /// <summary>
    /// SHA-256 in lower-case hexadecimal of the UTF-8 text of these lines, each ended by a line feed: the version, the question's text, the change number, the ids of the
    /// cities, then for each variable of ties, the response first, each pair that is not 0 as both ids and the number with a tab between them.
    /// </summary>
    public static string Of(RegressionRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(Version.ToString(CultureInfo.InvariantCulture));
        Append(RegressionText.Of(request.Question));
        Append(request.ChangeNumber.ToString(CultureInfo.InvariantCulture));
        foreach (var city in request.Cities) Append(city.Id);
        foreach (var variable in request.Covariates.Prepend(request.Response).Where(variable => variable.Asked is PairVariable.Ties))
        {
            foreach (var (one, other) in Pairs.All(request.Cities.Length))
            {
                if (variable.Values[one, other] is not 0 and var number)
                {
                    Append(string.Create(CultureInfo.InvariantCulture, $"{request.Cities[one].Id}\t{request.Cities[other].Id}\t{number}"));
                }
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string line) => hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
    }
}
