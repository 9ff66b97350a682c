using System.IO.Compression;
using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Web.Features.Office;
using Baton.Web.Features.Office.Folder;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Tests.Office;

public sealed class ImportWorkbookTests(PostgresServer postgres)
{
    private static async Task<(OfficeStore Store, OpenBook Book)> OpenAsync(Language language = Language.Zh)
    {
        var store = await OfficeStore.CreateAsync();
        await store.AddAsync(SmallEdition.Parts());
        return (store, new OpenBook(await store.ExportAsync(language)));
    }

    private static async Task<ImportResult> EditedAsync(Action<OpenBook> edit, Func<ImportOptions, ImportOptions>? adjust = null, Language language = Language.Zh)
    {
        var (store, book) = await OpenAsync(language);
        await using (store)
        {
            edit(book);
            return await store.ImportAsync(book.Save(), adjust);
        }
    }

    private static string Said(ImportResult result) => string.Join("\n", result.Rejected.Select(r => $"{r.Sheet} {r.Row} {r.Column} {r.Code}"));

    /// <summary>One edit must be rejected with exactly this.</summary>
    private static async Task RejectsAsync(string expected, Action<OpenBook> edit)
    {
        var result = await EditedAsync(edit);
        Assert.Equal(expected, Said(result));
        Assert.False(result.Written);
        Assert.All(result.Rejected, r => Assert.DoesNotContain("{0}", r.Message, StringComparison.Ordinal));
        Assert.All(result.Rejected, r => Assert.NotEqual(r.Code, r.Message));
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_clerks_edits_are_written_in_one_act_and_a_broken_row_stops_all(Provider provider)
    {
        await using var store = await OfficeStore.CreateAsync(provider, postgres);
        await store.AddAsync(SmallEdition.Parts());
        var book = new OpenBook(await store.ExportAsync(Language.Zh));
        book["人员", "姓名（中文）", book.Row("人员", "姓名（中文）", "李四")] = "李小四";
        book["职务", "职务（中文）", 3] = "党委书记";
        book["议程", "开始时间", book.Row("议程", "序号", "1")] = "14:15";
        book.Add("人员", ("姓名（中文）", "买买提·吐尔逊"), ("姓名（英文）", "Maimaiti Tursun"));
        var broken = book.Add("参会人员", ("姓名", "无名氏"));
        var acts = await store.CountChangeSetsAsync();
        var refused = await store.ImportAsync(book.Save());
        Assert.Equal($"参会人员 {broken} 姓名 cell.names-nobody", Said(refused));
        Assert.Equal((1, 3, false), (refused.New, refused.Changed, refused.Written));
        Assert.Equal(acts, await store.CountChangeSetsAsync());

        var accepted = await store.ImportAsync(book.Save(), o => o with { AcceptValid = true });
        Assert.True(accepted.Written);
        Assert.Equal(acts + 1, await store.CountChangeSetsAsync());
        var dossier = await store.DossierAsync();
        var li = Assert.Single(dossier.People, p => p.Details.FullName.Zh == "李小四");
        Assert.Equal(("李", "小四", "Li Si"), (li.Details.FamilyName.Zh, li.Details.GivenName.Zh, li.Details.FullName.En));
        Assert.Equal("党委书记", dossier.Posts[0].Details.Title.Zh);
        Assert.Equal(new TimeOnly(14, 15), dossier.AgendaItems[0].Details.StartsAt);
        Assert.Equal(li.Id, dossier.AgendaItems[0].Details.Speakers[0].PersonId);
        Assert.Single(dossier.People, p => p.Details.FullName.Zh == "买买提·吐尔逊");
        Assert.Equal("人员 李小四 Changed 姓名（中文） 李四 李小四", accepted.Changes.Where(c => c.Kind == RowChangeKind.Changed).Select(c => $"{c.Sheet} {c.Label} {c.Kind} {c.Cells[0].Column} {c.Cells[0].Before} {c.Cells[0].After}").First());
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task The_same_file_brought_in_again_changes_nothing_though_its_other_cells_hold_the_old_names(Provider provider)
    {
        await using var store = await OfficeStore.CreateAsync(provider, postgres);
        await store.AddAsync(SmallEdition.Parts());
        var book = new OpenBook(await store.ExportAsync(Language.Zh));
        var li = book.Row("人员", "姓名（中文）", "李四");
        book["人员", "姓名（中文）", li] = "李小四";
        book["单位", "全称（中文）", 3] = "更名大学";
        book["环节", "名称（中文）", 3] = "更名环节";
        book.Add("人员", ("姓名（中文）", "王五"));
        Assert.Equal((1, 3, ""), Counted(await store.ImportAsync(book.Save())));
        Assert.Equal((0, 0, ""), Counted(await store.ImportAsync(book.Save())));
        book["人员", "姓名（中文）", li] = "李大四";
        Assert.Equal((0, 1, ""), Counted(await store.ImportAsync(book.Save())));
        Assert.Equal((0, 0, ""), Counted(await store.ImportAsync(book.Save())));
        var person = Assert.Single((await store.DossierAsync()).People, p => p.Details.FullName.Zh == "李大四");
        Assert.Equal(("李", "大四"), (person.Details.FamilyName.Zh, person.Details.GivenName.Zh));

        static (int New, int Changed, string Rejected) Counted(ImportResult result) => (result.New, result.Changed, Said(result));
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Names_sorted_without_their_rows_exchange_persons_and_come_back_by_undo(Provider provider)
    {
        await using var store = await OfficeStore.CreateAsync(provider, postgres);
        await store.AddAsync(SmallEdition.Parts());
        var first = new OpenBook(await store.ExportAsync(Language.Zh));
        foreach (var name in new[] { "王五", "赵六", "孙七" })
        {
            first.Add("人员", ("姓名（中文）", name));
            first.Add("参会人员", ("姓名", name));
        }

        Assert.True((await store.ImportAsync(first.Save())).Written);
        var before = await store.ExportAsync(Language.Zh);
        var book = new OpenBook(before);
        string Name(int row) => book["参会人员", "姓名", row];
        var last = book["参会人员"].Count;
        (book["参会人员", "姓名", 3], book["参会人员", "姓名", 4]) = (Name(4), Name(3));

        // One goes, its person takes another's row, and that one's person comes anew.
        var (gone, moved) = (Name(last - 1), Name(last));
        book["参会人员", "删除", last - 1] = "是";
        book["参会人员", "姓名", last] = gone;
        book.Add("参会人员", ("姓名", moved));
        var expected = new[] { Name(3), Name(4), gone, moved }.Order(StringComparer.Ordinal);
        var result = await store.ImportAsync(book.Save());
        Assert.Equal("", Said(result));
        var dossier = await store.DossierAsync();
        Assert.Equal(expected, dossier.Participants.Select(p => dossier.Person(p.Details.PersonId)!.Details.FullName.Zh).Order(StringComparer.Ordinal));
        await using var db = store.Open();
        var act = await db.ChangeSets.OrderByDescending(s => s.Id).Select(s => s.Id).FirstAsync(TestContext.Current.CancellationToken);
        Assert.Null(await new UndoChangeSet(db).HandleAsync(act, "tester", TestContext.Current.CancellationToken));
        Assert.Equal(before, await store.ExportAsync(Language.Zh));
    }

    [Fact]
    public async Task A_dry_run_writes_nothing() =>
        Assert.False((await EditedAsync(b => b.Add("人员", ("姓名（中文）", "王五")), o => o with { DryRun = true })).Written);

    [Fact]
    public async Task A_workbook_of_the_other_language_is_read_and_unknown_columns_and_sheets_are_only_mentioned()
    {
        var result = await EditedAsync(
            book =>
            {
                book.AddSheet("Seating plan", ["a", "b"], ["1", "2"]);
                foreach (var row in book["People"])
                {
                    row.Insert(1, "mine");
                }

                book["People", "Full name (English)", book.Row("People", "Full name (English)", "Li Si")] = "Lee Si";
            },
            language: Language.En);
        Assert.Equal((0, 1, 0), (result.New, result.Changed, result.Rejected.Count));
        Assert.Equal(2, result.Hints.Count);
    }

    [Fact]
    public async Task Moved_columns_title_rows_synonyms_blank_rows_and_hidden_ids_gone_are_no_obstacle()
    {
        var result = await EditedAsync(book =>
        {
            foreach (var row in book["人员"])
            {
                row.Reverse();
                row.RemoveAt(row.Count - 1);
            }

            book["人员"][0][book["人员"][0].IndexOf("姓名（中文）")] = "姓名";
            var width = book["人员"][0].Count;
            book["人员"].Insert(2, [.. Enumerable.Repeat("　", width)]);
            book["人员"].Insert(0, ["清河大学 2026 年人员一览", .. Enumerable.Repeat("", width - 1)]);
        });
        Assert.Equal((0, 0, 0), (result.New, result.Changed, result.Rejected.Count));
    }

    [Fact]
    public async Task Spaces_and_full_width_forms_are_the_same_text()
    {
        var result = await EditedAsync(book =>
        {
            book["人员", "姓名（中文）", book.Row("人员", "姓名（中文）", "李四")] = "李　四 ";
            book["参会人员", "姓名", 3] = " 李四　";
            book["参会人员", "参会单位", 3] = "ＱＨＵ";
            book["观摩点", "容纳人数", 2] = "３０";
            book["环节", "开始时间", 3] = "9：00";
            book["环节", "开始时间", 4] = "14时00分";
            book["届次", "开始日期", 3] = "2026年5月22日";
        });
        Assert.Equal((0, 0, 0), (result.New, result.Changed, result.Rejected.Count));
    }

    [Theory]
    [InlineData("2026/5/23")]
    [InlineData("2026年5月23日")]
    [InlineData("23 May 2026")]
    [InlineData("２０２６-０５-２３")]
    public async Task Dates_are_read_as_people_write_them(string text)
    {
        var (store, book) = await OpenAsync();
        await using (store)
        {
            book["届次", "开始日期", 3] = text;
            Assert.True((await store.ImportAsync(book.Save())).Written);
            Assert.Equal(new DateOnly(2026, 5, 23), (await store.DossierAsync()).Edition.Details.StartsOn);
        }
    }

    [Fact]
    public Task A_check_code_has_five_right_characters() => RejectsAsync("参会人员 3 签到码 registration.code-form", b => b["参会人员", "签到码", 3] = "12345");

    [Fact]
    public Task Nobody_stands_in_for_themselves() => RejectsAsync("参会人员 3 代替 registration.substitute-of-oneself", b => b["参会人员", "代替", 3] = "李四");

    [Fact]
    public async Task Check_codes_are_unique_and_nobody_stands_in_for_a_substitute()
    {
        var result = await EditedAsync(b =>
        {
            b["参会人员", "签到码", 3] = "cc-cc3";
            foreach (var (name, code, whom) in ((string, string, string)[])[("甲", "CCCC3", ""), ("乙", "", "李四"), ("丙", "", "乙"), ("丁", "", "李四")])
            {
                b.Add("人员", ("姓名（中文）", name));
                b.Add("参会人员", ("姓名", name), ("签到码", code), ("代替", whom));
            }
        });

        // Each of two that clash is told: which of them is right only people know.
        Assert.Equal(
            ["registration.code-taken", "registration.code-taken", "registration.substitute-chain", "registration.substitute-chain", "registration.substituted-already"],
            result.Rejected.Where(r => r.Sheet == "参会人员").Select(r => r.Code).Order(StringComparer.Ordinal));
        Assert.False(result.Written);
    }

    [Fact]
    public Task The_thirty_first_of_February_is_no_day() => RejectsAsync("届次 3 开始日期 cell.not-a-day", b => b["届次", "开始日期", 3] = "2026-02-31");

    [Fact]
    public Task An_end_before_the_start_is_refused() => RejectsAsync("届次 3 结束日期 plan.ends-before-start", b => b["届次", "结束日期", 3] = "2026-05-21");

    [Fact]
    public Task A_time_out_of_the_day_is_refused() => RejectsAsync("环节 3 开始时间 cell.not-a-time", b => b["环节", "开始时间", 3] = "25:00");

    [Fact]
    public Task A_sheet_that_is_there_twice_is_refused() => RejectsAsync("People 1  import.sheet-twice", b => b.AddSheet("People", ["Full name (Chinese)"], ["王五"]));

    [Fact]
    public Task A_heading_that_is_there_twice_is_refused() => RejectsAsync("人员 1 姓名（中文） import.heading-twice", b => b["人员"].ForEach(r => r.Add(r[1])));

    [Fact]
    public Task A_person_twice_is_refused_with_the_first_row_named() => RejectsAsync("人员 6 姓名（中文） import.twice", b =>
    {
        b.Add("人员", ("姓名（中文）", "王五"));
        b.Add("人员", ("姓名（中文）", "王 五"));
    });

    [Fact]
    public async Task Where_there_are_few_to_choose_from_all_are_told()
    {
        var result = await EditedAsync(b => b["参会人员", "参会类别", 3] = "外星来客", o => o with { Language = Language.Zh });
        var said = Assert.Single(result.Rejected);
        Assert.Equal("cell.names-nobody-of-few", said.Code);
        Assert.Contains("高校代表", said.Message, StringComparison.Ordinal);
        Assert.Contains("“参会类别”表", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task An_unknown_category_is_refused() => RejectsAsync("参会人员 3 参会类别 cell.names-nobody-near", b => b["参会人员", "参会类别", 3] = "高校代人");

    [Fact]
    public Task A_word_that_is_no_choice_is_refused() => RejectsAsync("参会人员 3 身份 cell.not-a-choice", b => b["参会人员", "身份", 3] = "贵宾");

    [Fact]
    public Task Two_bad_cells_of_a_row_are_told_at_once() => RejectsAsync("职务 3 单位 cell.names-nobody-of-few\n职务 3 职务（中文） plan.name-too-long", b =>
    {
        b["职务", "单位", 3] = "无此单位";
        b["职务", "职务（中文）", 3] = new string('长', 301);
    });

    [Fact]
    public Task A_row_that_names_a_rejected_row_is_rejected_too() => RejectsAsync("人员 5 姓名（英文） plan.name-too-long\n参会人员 4 姓名 cell.names-rejected-row", b =>
    {
        b.Add("人员", ("姓名（中文）", "王五"), ("姓名（英文）", new string('x', 301)));
        b.Add("参会人员", ("姓名", "王五"));
    });

    [Fact]
    public Task A_post_of_more_than_300_characters_is_refused_with_the_limit() => RejectsAsync("职务 3 职务（中文） plan.name-too-long", b => b["职务", "职务（中文）", 3] = new string('长', 301));

    [Fact]
    public async Task A_post_of_300_characters_is_taken() => Assert.True((await EditedAsync(b => b["职务", "职务（中文）", 3] = new string('长', 300))).Written);

    [Fact]
    public Task A_copied_row_with_its_hidden_id_is_refused() => RejectsAsync("人员 5  import.id-twice", b => b["人员"].Add([.. b["人员"][2]]));

    [Fact]
    public Task A_damaged_id_is_refused() => RejectsAsync("人员 3  import.id-form", b => b["人员", "id", 3] = "E5");

    [Fact]
    public Task An_unanswered_need_is_refused() => RejectsAsync("观摩点 3 序号 cell.needed", b => b.Add("观摩点", ("环节", "现场观摩"), ("名称（中文）", "展厅")));

    [Fact]
    public Task A_number_taken_in_the_agenda_is_refused() => RejectsAsync("议程 4 序号 import.twice", b =>
    {
        // The second row brings an id of its own, so that it is not taken for the first.
        b.Add("议程", ("id", "01900000-0000-7000-8000-000000000001"), ("环节", "交流展示会"), ("序号", "1"), ("类型", "致辞"));
    });

    [Fact]
    public Task An_emptied_cell_that_cannot_be_empty_is_refused() => RejectsAsync("活动 3 轮换方式 cell.needed\n参会人员 3 身份 cell.needed", b =>
    {
        b["活动", "轮换方式", 3] = "";
        b["参会人员", "身份", 3] = "";
    });

    [Fact]
    public Task A_unit_within_itself_is_refused() => RejectsAsync("单位 3 上级单位 import.ring", b => b["单位", "上级单位", 3] = "宣传部");

    [Fact]
    public Task An_edition_goes_by_its_transitions_only() => RejectsAsync("届次 3 状态 programmes.too-early", b => b["届次", "状态", 3] = "已结束");

    [Fact]
    public Task What_is_still_named_is_not_removed() => RejectsAsync("人员 3 删除 import.still-named", b => b["人员", "删除", 3] = "是");

    [Fact]
    public async Task A_number_of_another_edition_is_refused()
    {
        var (store, book) = await OpenAsync();
        await using (store)
        {
            var programme = (await store.DossierAsync()).Programme.Id;
            await store.AddAsync([Edition.Create(EntityId.New<EditionId>(store.Clock.GetUtcNow()), programme, new EditionDetails { Number = 4 }).Value]);
            book["届次", "届次", 3] = "4";
            Assert.Equal("届次 3 届次 import.number-taken", Said(await store.ImportAsync(book.Save())));
        }
    }

    [Fact]
    public async Task Remove_removes_and_an_absent_row_deletes_nothing()
    {
        var (store, book) = await OpenAsync();
        await using (store)
        {
            book["署名", "删除", 3] = "是";
            book["观摩点"].RemoveAt(1);
            var result = await store.ImportAsync(book.Save());
            Assert.Equal((0, 1, 0), (result.New, result.Changed, result.Rejected.Count));
            var dossier = await store.DossierAsync();
            Assert.Empty(dossier.Credits);
            Assert.Single(dossier.Stops);
        }
    }

    [Fact]
    public async Task A_file_without_ids_finds_what_is_there_and_enters_what_is_not()
    {
        var result = await EditedAsync(book =>
        {
            foreach (var sheet in new[] { "活动", "届次", "单位", "场地", "人员", "职务", "参会类别", "参会人员", "环节", "观摩点", "参观组", "议程", "发言材料", "承办安排", "接力棒", "署名" })
            {
                book[sheet].Skip(2).ToList().ForEach(r => r[0] = "");
            }

            book.Add("人员", ("姓名（中文）", "王五"));
            book.Add("参会人员", ("姓名", "王五"), ("参会类别", "高校代表"));
        });
        Assert.Equal((2, 0, ""), (result.New, result.Changed, Said(result)));
    }

    [Fact]
    public async Task A_person_of_another_edition_is_found_by_name()
    {
        var (store, book) = await OpenAsync();
        await using (store)
        {
            var now = store.Clock.GetUtcNow();
            var programme = (await store.DossierAsync()).Programme.Id;
            var other = Edition.Create(EntityId.New<EditionId>(now), programme, new EditionDetails { Number = 2 }).Value;
            var zhao = Person.Create(EntityId.New<PersonId>(now), new PlanScope(programme), new PersonDetails { FullName = new("赵六", "") }).Value;
            await store.AddAsync([other, zhao, Baton.Domain.Registration.Participant.Create(new(Guid.CreateVersion7(now)), new PlanScope(programme, other.Id), new() { PersonId = zhao.Id }).Value]);
            book.Add("人员", ("姓名（中文）", "赵六"));
            book.Add("参会人员", ("姓名", "赵六"));
            var result = await store.ImportAsync(book.Save());
            Assert.Equal((1, 0, ""), (result.New, result.Changed, Said(result)));
            Assert.Contains((await store.DossierAsync()).Participants, p => p.Details.PersonId == zhao.Id);
        }
    }

    [Fact]
    public async Task Only_parts_of_a_name_changed_the_full_name_follows()
    {
        var (store, book) = await OpenAsync();
        await using (store)
        {
            book["人员", "姓（中文）", 3] = "黎";
            await store.ImportAsync(book.Save());
            Assert.Contains((await store.DossierAsync()).People, p => p.Details.FullName.Zh == "黎四");
        }
    }

    [Fact]
    public async Task Another_edition_than_asked_for_or_none_at_all_is_refused()
    {
        var (store, book) = await OpenAsync();
        await using (store)
        {
            Assert.Equal("office.other-edition", (await store.TryImportAsync(book.Save(), o => o with { Slug = "relay", Number = 4 })).Refusal?.Code);
            book.Keep("人员");
            Assert.Equal("office.target-missing", (await store.TryImportAsync(book.Save())).Refusal?.Code);
            Assert.Equal("office.unknown-edition", (await store.TryImportAsync(book.Save(), o => o with { Slug = "relay", Number = 9 })).Refusal?.Code);
            Assert.Empty((await store.ImportAsync(book.Save(), o => o with { Slug = "relay", Number = 3 })).Rejected);
            Assert.Equal("spreadsheet.not-a-workbook", (await store.TryImportAsync([1, 2, 3])).Refusal?.Code);
        }
    }

    [Fact]
    public async Task Merged_cells_count_for_each_row_and_hidden_rows_are_read()
    {
        var (store, book) = await OpenAsync();
        await using (store)
        {
            book.Keep("议程");
            book.Add("议程", ("环节", ""), ("序号", "2"), ("类型", "休息"));
            var file = book.Save();
            using (var stream = new MemoryStream())
            {
                stream.Write(file);
                using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
                {
                    var entry = zip.GetEntry("xl/worksheets/sheet1.xml")!;
                    string xml;
                    using (var reader = new StreamReader(entry.Open()))
                    {
                        xml = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
                    }

                    Assert.Contains("<row r=\"4\"", xml, StringComparison.Ordinal);
                    entry.Delete();
                    await using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open());
                    await writer.WriteAsync(xml.Replace("<row r=\"4\"", "<row hidden=\"1\" r=\"4\"", StringComparison.Ordinal)
                        .Replace("</sheetData>", "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"B3:B4\"/></mergeCells>", StringComparison.Ordinal));
                }

                file = stream.ToArray();
            }

            var result = await store.ImportAsync(file, o => o with { Slug = "relay", Number = 3 });
            Assert.Equal((1, 0, 1, ""), (result.New, result.Changed, result.Same, Said(result)));
            Assert.Single((await store.DossierAsync()).AgendaItems.Select(i => i.Details.StageId).Distinct());
        }
    }

    [Fact]
    public async Task A_renamed_sheet_is_known_by_its_headings()
    {
        var result = await EditedAsync(book =>
        {
            book.Rename("人员", "2026 年来宾");
            book.Add("2026 年来宾", ("姓名（中文）", "王五"));
        });
        Assert.Equal((1, 0), (result.New, result.Rejected.Count));
        Assert.Contains("2026 年来宾", Assert.Single(result.Hints), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_of_another_edition_or_programme_are_refused()
    {
        var (store, book) = await OpenAsync();
        await using (store)
        {
            book["届次", "id", 3] = "";
            book["届次", "届次", 3] = "4";
            var stage = book.Row("环节", "序号", "1");
            Assert.Contains($"环节 {stage}  import.id-of-other-edition", Said(await store.ImportAsync(book.Save())), StringComparison.Ordinal);

            book["活动", "id", 3] = "";
            book["活动", "网址名", 3] = "another";
            var rejected = Said(await store.ImportAsync(book.Save()));
            Assert.Contains("人员 3  import.id-elsewhere", rejected, StringComparison.Ordinal);
            Assert.Contains($"环节 {stage}  import.id-elsewhere", rejected, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_address_name_of_another_programme_is_refused()
    {
        var (store, book) = await OpenAsync();
        await using (store)
        {
            await store.AddAsync([Programme.Create(EntityId.New<ProgrammeId>(store.Clock.GetUtcNow()), new ProgrammeDetails { Slug = "taken", Name = new("别的", "Other") }).Value]);
            book["活动", "网址名", 3] = "taken";
            Assert.Equal("活动 3 网址名 import.slug-taken", Said(await store.ImportAsync(book.Save())));
        }
    }

    [Fact]
    public async Task What_another_edition_names_is_not_removed()
    {
        var (store, book) = await OpenAsync();
        await using (store)
        {
            var dossier = await store.DossierAsync();
            var other = new EditionDetails { Number = 4, HostId = Assert.Single(dossier.Institutions, i => i.Details.Name.Zh == "宣传部").Id };
            await store.AddAsync([Edition.Create(EntityId.New<EditionId>(store.Clock.GetUtcNow()), dossier.Programme.Id, other).Value]);
            book["署名", "删除", 2] = "是";
            var row = book.Row("单位", "全称（中文）", "宣传部");
            book["单位", "删除", row] = "是";
            Assert.Equal($"单位 {row} 删除 import.still-named", Said(await store.ImportAsync(book.Save())));
        }
    }

    [Fact]
    public async Task Names_of_several_are_refused_with_the_ways_to_tell_them_apart()
    {
        var (store, book) = await OpenAsync();
        await using (store)
        {
            book.Add("单位", ("全称（中文）", "宣传部"), ("类型", "处室"), ("上级单位", "林安学院"));
            book.Add("署名", ("事项", "摄影"), ("单位", "宣传部"));
            var result = await store.ImportAsync(book.Save(), o => o with { Language = Language.Zh });
            var rejected = Assert.Single(result.Rejected);
            Assert.Equal("cell.names-several", rejected.Code);
            Assert.Contains("宣传部（林安学院）；宣传部（清河大学）", rejected.Message, StringComparison.Ordinal);
            book["署名", "单位", rejected.Row] = "宣传部（林安学院）";
            Assert.Equal(2, (await store.ImportAsync(book.Save())).New);
        }
    }

    [Fact]
    public async Task A_speaker_may_be_a_representative_in_either_language()
    {
        var (store, book) = await OpenAsync();
        await using (store)
        {
            book["议程", "发言人", 3] = "Representative of Qinghe University; 李四\n林安学院代表";
            await store.ImportAsync(book.Save());
            var speakers = (await store.DossierAsync()).AgendaItems[0].Details.Speakers;
            Assert.Equal((true, true, true), (speakers[0].RepresentingId is not null, speakers[1].PersonId is not null, speakers[2].RepresentingId is not null));
        }
    }

    [Fact]
    public async Task A_picture_that_comes_along_is_stored_and_one_that_is_none_is_refused()
    {
        var (store, book) = await OpenAsync();
        await using (store)
        {
            var row = book.Add("照片", ("内容", "环节"), ("环节", "交流展示会"), ("文件名", "会场.png"), ("图片说明（中文）", "会场。"));
            var hinted = await store.ImportAsync(book.Save(), o => o with { DryRun = true });
            Assert.Contains("会场.png", Assert.Single(hinted.Hints), StringComparison.Ordinal);
            var refused = await store.ImportAsync(book.Save(), o => o with { Files = FolderContent.Empty with { Photos = new Dictionary<string, byte[]> { ["会场.png"] = [1, 2, 3] } } });
            Assert.Equal($"照片 {row} 文件名 photo.not-a-picture", Said(refused));

            using var picture = new SkiaSharp.SKBitmap(900, 600);
            using var png = picture.Encode(SkiaSharp.SKEncodedImageFormat.Png, 100);
            var written = await store.ImportAsync(book.Save(), o => o with { Files = FolderContent.Empty with { Photos = new Dictionary<string, byte[]> { ["会场.png"] = png.ToArray() } } });
            Assert.Empty(written.Hints);
            var photo = Assert.Single((await store.DossierAsync()).Photos).Details;
            Assert.Equal((900, 600), (photo.Width, photo.Height));
            Assert.True(store.Files.Has(photo.FileHash));
        }
    }

    [Fact]
    public async Task The_template_filled_in_by_hand_founds_a_programme()
    {
        await using var store = await OfficeStore.CreateAsync();
        var book = new OpenBook(ExportTemplate.Write(Language.Zh));
        book.Add("活动", ("网址名", "relay"), ("名称（中文）", "接力行"), ("主办单位", "清河大学"));
        book.Add("届次", ("届次", "3"), ("开始日期", "2026年5月22日"), ("承办单位", "清大"), ("状态", "已结束"), ("公开", "是"));
        book.Add("单位", ("全称（中文）", "清河大学"), ("简称（中文）", "清大"), ("类型", "高校"));
        book.Add("人员", ("姓（中文）", "欧阳"), ("名（中文）", "修远"));
        book.Add("职务", ("姓名", "欧阳修远"), ("单位", "清河大学"), ("职务（中文）", "校长"));
        book.Add("参会人员", ("姓名", "欧阳修远"), ("显示职务", "清河大学校长"));
        var result = await store.ImportAsync(book.Save());
        Assert.Equal("", Said(result));
        Assert.Equal((6, true), (result.New, result.Written));
        var dossier = await store.DossierAsync();
        Assert.Equal((EditionState.Concluded, true), (dossier.Edition.State, dossier.Edition.Details.Public));
        Assert.Equal("欧阳修远", dossier.People[0].Details.FullName.Zh);
        Assert.Single(dossier.Participants[0].Details.ShownPostIds);
        var again = await store.ImportAsync(book.Save());
        Assert.Equal((0, 0, 6, ""), (again.New, again.Changed, again.Same, Said(again)));
    }
}
