"""Sentences of administrative Vietnamese and every body that each of them names, in order."""

import pytest

BODY, SET, ALL, KIND, NAMED = "body", "collective", "communes", "communes_of_kind", "communes_named"
OURS, STATE, ANY, UNKNOWN = "commune_body", "central", "generic", "unknown"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Thủ trưởng các sở, ban, ngành, Chủ tịch UBND các xã, phường, đặc khu căn cứ nhiệm vụ thực hiện.",
            [("Thủ trưởng các sở, ban, ngành", SET), ("Chủ tịch UBND các xã, phường, đặc khu", ALL)],
        ),
        (
            "Sở Nông nghiệp và Môi trường chủ trì phối hợp với Bộ CHQS tỉnh, UBND các xã, phường ven sông Lô.",
            [
                ("Sở Nông nghiệp và Môi trường", BODY),
                ("Bộ CHQS tỉnh", BODY),
                ("UBND các xã, phường ven sông Lô", ALL),
            ],
        ),
        (
            "UBND các xã Nậm Chảy, Pha Long, Bản Lầu và phường Cam Đường bố trí kinh phí.",
            [("UBND các xã Nậm Chảy, Pha Long, Bản Lầu và phường Cam Đường", NAMED)],
        ),
        (
            "Riêng đặc khu Côn Đảo lập phương án riêng, gửi Sở Xây dựng.",
            [("đặc khu Côn Đảo", NAMED), ("Sở Xây dựng", BODY)],
        ),
        (
            "Phòng Lao động - Thương binh và Xã hội, Bệnh viện Đa khoa tỉnh số 2, Trường Tiểu học số 3 xã Y Tý.",
            [
                ("Phòng Lao động - Thương binh và Xã hội", UNKNOWN),
                ("Bệnh viện Đa khoa tỉnh số 2", SET),
                ("Trường Tiểu học số 3 xã Y Tý", OURS),
            ],
        ),
        (
            "Ban Thường trực Ủy ban MTTQ Việt Nam xã Y Tý, Ban Công tác Mặt trận các thôn lập danh sách.",
            [
                ("Ban Thường trực Ủy ban MTTQ Việt Nam xã Y Tý", OURS),
                ("Ban Công tác Mặt trận các thôn", OURS),
            ],
        ),
        (
            "Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh và Ban Thường vụ Tỉnh đoàn vận động hội viên.",
            [("Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh", BODY), ("Ban Thường vụ Tỉnh đoàn", BODY)],
        ),
        (
            "Đề nghị Ban Thường vụ Đảng ủy, Thường trực HĐND phường giám sát.",
            [("Ban Thường vụ Đảng ủy phường", OURS), ("Thường trực HĐND phường", OURS)],
        ),
        # Small words lead to a place where the predicate follows it; a verb among them is the predicate itself.
        ("Ban Quản lý cảng cá Sông Chò dọn kè.", [("Ban Quản lý cảng cá Sông Chò", UNKNOWN)]),
        (
            "Hiệp hội Vận tải hàng hóa đường bộ Nậm Mu họp.",
            [("Hiệp hội Vận tải hàng hóa đường bộ Nậm Mu", UNKNOWN)],
        ),
        ("Ban Quản lý dọn kè Sông Chò và báo cáo.", []),
        ("Hội Sinh vật cảnh uốn cây Bon Sai.", [("Hội Sinh vật cảnh", UNKNOWN)]),
        ("Trung tâm Khuyến nông trồng sâm Hòn Bà phục vụ khách.", [("Trung tâm Khuyến nông", UNKNOWN)]),
        ("Viện Nghiên cứu Nuôi trồng Thủy sản II thả cá.", [("Viện Nghiên cứu Nuôi trồng Thủy sản II", UNKNOWN)]),
        ("Công ty Gốm nung và Sở Y tế rửa.", [("Công ty Gốm", SET), ("Sở Y tế", BODY)]),
        ("Chi trả bảo hiểm y tế; mua Bảo hiểm y tế ở Bảo hiểm xã hội tỉnh.", [("Bảo hiểm xã hội tỉnh", BODY)]),
        (
            "phối hợp với sở, ban, ngành, UBND xã, phường ở cơ sở, ban hành quy chế",
            [("sở, ban, ngành", SET), ("UBND xã, phường", ALL)],
        ),
        (
            "UBND 15 xã biên giới cắm biển báo tại các lối mòn.",
            [("UBND 15 xã biên giới", KIND)],
        ),
        (
            "UBND các xã, phường (trừ các xã Nghĩa Đô, Bảo Hà) hoàn thành việc bàn giao.",
            [("UBND các xã, phường (trừ các xã Nghĩa Đô, Bảo Hà)", ALL)],
        ),
        (
            "Các địa phương có rừng phòng hộ trực gác 24/24 giờ.",
            [("Các địa phương có rừng phòng hộ", ALL)],
        ),
        (
            "Công an xã, phường tuần tra; Trạm Y tế xã, phường, đặc khu trực cấp cứu.",
            [("Công an xã, phường", OURS), ("Trạm Y tế xã, phường, đặc khu", OURS)],
        ),
        (
            "Ban Chỉ huy Quân sự các xã, phường huy động lực lượng.",
            [("Ban Chỉ huy Quân sự các xã, phường", OURS)],
        ),
        (
            "Đảng ủy, HĐND, UBND, Ủy ban MTTQ Việt Nam các xã, phường tuyên truyền.",
            [("Đảng ủy, HĐND, UBND, Ủy ban MTTQ Việt Nam các xã, phường", ALL)],
        ),
        (
            "Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh vận động hội viên.",
            [("Ủy ban MTTQ Việt Nam tỉnh", BODY), ("các tổ chức chính trị - xã hội tỉnh", SET)],
        ),
        (
            "Ban Quản lý rừng phòng hộ Bát Xát phối hợp với Hạt Kiểm lâm khu vực III.",
            [("Ban Quản lý rừng phòng hộ Bát Xát", UNKNOWN), ("Hạt Kiểm lâm khu vực III", BODY)],
        ),
        (
            "Công ty Cổ phần Môi trường đô thị Lào Cai thu gom rác; Công ty Điện lực Lào Cai cắt điện.",
            [("Công ty Cổ phần Môi trường đô thị Lào Cai", SET), ("Công ty Điện lực Lào Cai", BODY)],
        ),
        (
            "Trung tâm Khuyến nông và Dịch vụ nông nghiệp tỉnh cử cán bộ xuống thôn.",
            [("Trung tâm Khuyến nông và Dịch vụ nông nghiệp tỉnh", UNKNOWN)],
        ),
        (
            "Văn phòng Đoàn ĐBQH và HĐND tỉnh, Văn phòng Tỉnh ủy, Ban Tuyên giáo và Dân vận Tỉnh ủy theo dõi.",
            [
                ("Văn phòng Đoàn ĐBQH và HĐND tỉnh", BODY),
                ("Văn phòng Tỉnh ủy", BODY),
                ("Ban Tuyên giáo và Dân vận Tỉnh ủy", BODY),
            ],
        ),
        (
            "Bảo hiểm xã hội tỉnh, Kho bạc Nhà nước khu vực XIV, Ngân hàng Nhà nước Khu vực 4 thanh toán.",
            [
                ("Bảo hiểm xã hội tỉnh", BODY),
                ("Kho bạc Nhà nước khu vực XIV", BODY),
                ("Ngân hàng Nhà nước Khu vực 4", BODY),
            ],
        ),
        (
            "Đề nghị Tòa án nhân dân tỉnh, Viện kiểm sát nhân dân tỉnh xét xử điểm.",
            [("Tòa án nhân dân tỉnh", BODY), ("Viện kiểm sát nhân dân tỉnh", BODY)],
        ),
        (
            "Hiệu trưởng các trường trung học phổ thông ký cam kết với phụ huynh.",
            [("Hiệu trưởng các trường trung học phổ thông", SET)],
        ),
        (
            "Sở Y tế chỉ đạo Trung tâm Kiểm soát bệnh tật tỉnh, các trạm y tế giám sát dịch.",
            [("Sở Y tế", BODY), ("Trung tâm Kiểm soát bệnh tật tỉnh", BODY), ("các trạm y tế", OURS)],
        ),
        (
            "Phòng Kinh tế các xã; Phòng Kinh tế, Hạ tầng và Đô thị các phường tham mưu.",
            [("Phòng Kinh tế các xã", OURS), ("Phòng Kinh tế, Hạ tầng và Đô thị các phường", OURS)],
        ),
        (
            "Bộ Y tế, Bộ Giáo dục và Đào tạo và UBND các tỉnh, thành phố trực thuộc trung ương báo cáo.",
            [
                ("Bộ Y tế", STATE),
                ("Bộ Giáo dục và Đào tạo", STATE),
                ("UBND các tỉnh, thành phố trực thuộc trung ương", SET),
            ],
        ),
        (
            "Các bộ, ngành, địa phương rà soát văn bản.",
            [("Các bộ, ngành, địa phương", ANY)],
        ),
        (
            "Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam, Tổng công ty Hàng hải Việt Nam rà soát.",
            [
                ("Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam", STATE),
                ("Tổng công ty Hàng hải Việt Nam", STATE),
            ],
        ),
        (
            "Tổng Liên đoàn Lao động Việt Nam, Trung ương Hội Nông dân Việt Nam phát động.",
            [("Tổng Liên đoàn Lao động Việt Nam", STATE), ("Trung ương Hội Nông dân Việt Nam", STATE)],
        ),
        (
            "Liên minh Hợp tác xã tỉnh hỗ trợ các hợp tác xã nông nghiệp tham gia.",
            [("Liên minh Hợp tác xã tỉnh", BODY), ("các hợp tác xã", SET)],
        ),
        (
            "Hội Chữ thập đỏ cấp xã, Hội Người cao tuổi cấp xã thăm hỏi.",
            [("Hội Chữ thập đỏ cấp xã", OURS), ("Hội Người cao tuổi cấp xã", OURS)],
        ),
        (
            "Đài Truyền thanh các xã, phường tăng thời lượng.",
            [("Đài Truyền thanh các xã, phường", OURS)],
        ),
        (
            "Các trường tiểu học, trung học cơ sở trên địa bàn dạy bơi.",
            [("Các trường tiểu học, trung học cơ sở trên địa bàn", OURS)],
        ),
        (
            "Tổ bảo vệ an ninh trật tự ở thôn, tổ dân phố tuần tra ban đêm.",
            [("Tổ bảo vệ an ninh trật tự", OURS), ("thôn, tổ dân phố", OURS)],
        ),
        (
            "Cử đại diện lãnh đạo Sở Tư pháp và đại diện UBND phường Sa Pa dự họp.",
            [("đại diện lãnh đạo Sở Tư pháp", BODY), ("UBND phường Sa Pa", NAMED)],
        ),
        (
            "Từng xã, phường công khai danh sách tại trụ sở.",
            [("Từng xã, phường", ALL)],
        ),
        (
            "UBND cấp xã có liên quan; UBND các xã, phường nơi có dự án thu hồi đất; UBND phường có chợ.",
            [
                ("UBND cấp xã có liên quan", ALL),
                ("UBND các xã, phường nơi có dự án thu hồi đất", ALL),
                ("UBND phường có chợ", KIND),
            ],
        ),
        (
            "Sở Nội vụ (Phòng Cải cách hành chính) tổng hợp; Sở Tài chính (Chi cục Thuế) thu.",
            [
                ("Sở Nội vụ", BODY),
                ("Phòng Cải cách hành chính", UNKNOWN),
                ("Sở Tài chính", BODY),
                ("Chi cục Thuế", BODY),
            ],
        ),
        (
            "Các sở: Công Thương, Khoa học và Công nghệ, Xây dựng và các địa phương kiểm tra chợ.",
            [
                ("Sở Công Thương", BODY),
                ("Sở Khoa học và Công nghệ", BODY),
                ("Sở Xây dựng", BODY),
                ("các địa phương", ALL),
            ],
        ),
        (
            "Chính quyền cấp xã vận động nhân dân; cấp ủy, chính quyền các xã, phường chỉ đạo.",
            [("Chính quyền cấp xã", ALL), ("cấp ủy, chính quyền các xã, phường", ALL)],
        ),
        (
            "Cơ quan chuyên môn thuộc UBND cấp xã tham mưu; các phòng, ban, đơn vị thuộc UBND xã thực hiện.",
            [("Cơ quan chuyên môn thuộc UBND cấp xã", OURS), ("các phòng, ban, đơn vị thuộc UBND xã", OURS)],
        ),
        (
            "Hội Doanh nhân trẻ tỉnh, Hiệp hội Du lịch tỉnh, Câu lạc bộ Nữ doanh nhân trồng cây.",
            [
                ("Hội Doanh nhân trẻ tỉnh", BODY),
                ("Hiệp hội Du lịch tỉnh", UNKNOWN),
                ("Câu lạc bộ Nữ doanh nhân", UNKNOWN),
            ],
        ),
        (
            "Thường trực HĐND tỉnh giám sát; HĐND các xã, phường ban hành nghị quyết.",
            [("Thường trực HĐND tỉnh", BODY), ("HĐND các xã, phường", OURS)],
        ),
        (
            "Văn phòng HĐND và UBND các xã, phường; Trung tâm Phục vụ hành chính công các xã, phường niêm yết.",
            [
                ("Văn phòng HĐND và UBND các xã, phường", OURS),
                ("Trung tâm Phục vụ hành chính công các xã, phường", OURS),
            ],
        ),
        (
            "Ban Quản lý dự án đầu tư xây dựng tỉnh bàn giao mặt bằng cho UBND phường Lào Cai.",
            [("Ban Quản lý dự án đầu tư xây dựng tỉnh", UNKNOWN), ("UBND phường Lào Cai", NAMED)],
        ),
        (
            "Các thôn, bản có hồ chứa; Trưởng thôn, Tổ trưởng tổ dân phố; bí thư chi bộ báo cáo.",
            [("Các thôn, bản có hồ chứa", OURS), ("Trưởng thôn", OURS), ("Tổ trưởng tổ dân phố", OURS)],
        ),
        (
            "Sở Nội vụ; Phòng Văn hóa - Xã hội phường Sa Pa; trường Tiểu học Kim Đồng; Trường Mầm non Hoa Ban.",
            [
                ("Sở Nội vụ", BODY),
                ("Phòng Văn hóa - Xã hội phường Sa Pa", OURS),
                ("trường Tiểu học Kim Đồng", OURS),
                ("Trường Mầm non Hoa Ban", OURS),
            ],
        ),
        (
            "Lãnh đạo các cơ quan, đơn vị, địa phương họp; người đứng đầu cấp ủy, chính quyền địa phương.",
            [
                ("Lãnh đạo các cơ quan, đơn vị, địa phương", ANY),
                ("người đứng đầu cấp ủy, chính quyền địa phương", ALL),
            ],
        ),
        (
            "Toàn thể các xã, phường trong tỉnh; 99/99 xã, phường; tất cả các xã, phường; một số xã vùng thấp.",
            [
                ("Toàn thể các xã, phường trong tỉnh", ALL),
                ("99/99 xã, phường", ALL),
                ("tất cả các xã, phường", ALL),
                ("một số xã vùng thấp", KIND),
            ],
        ),
    ],
)
def test_every_body_of_the_sentence_is_named(gazetteer, text, names):
    assert [(each.mention.text, each.mention.kind.value) for each in gazetteer.mentions(text)] == names
